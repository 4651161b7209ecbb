import { type ReactNode, type SubmitEvent, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { useActions, useAppState } from "../../../app/store/react";
import { toast } from "../../../app/ui/state";
import { useDeed } from "../../../app/ui/useDeed";
import { useProblemText } from "../../../app/ui/useProblemText";
import { useT } from "../../../i18n/react";
import type { Overwrite } from "../../../shared/protocol";
import { SaveBar } from "../../settings/SaveBar";
import { PreviewLine } from "../PreviewLine";
import type { Scope } from "./api";
import { changedIn, changesOf, type Drafts } from "./model";
import { targetName } from "./useTargetName";

interface Props {
  scope: Scope;
  saved: readonly Overwrite[];
  drafts: Drafts;
  onDiscard: () => void;
}

/** What is not saved yet and whom it would concern; what the server refuses stays unsaved. */
export function Changes({ scope, saved, drafts, onDiscard }: Props): ReactNode {
  const { guildId, channelId } = scope;
  const changed = changedIn(drafts, saved);
  const { save, fault } = useSave(scope, changed);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!save.busy) {
      void save.run();
    }
  };
  if (changed.length === 0) {
    return null;
  }
  return (
    <form className="overwrites-save" onSubmit={submit}>
      <SaveBar
        busy={save.busy}
        fault={fault}
        count={changed.reduce((sum, draft) => sum + changesOf(draft, saved), 0)}
        discard={onDiscard}
      >
        <PreviewLine
          guildId={guildId}
          changes={changed.map(({ id, type, allow, deny }) => ({
            kind: "overwrite",
            scope_id: channelId ?? guildId,
            target_id: id,
            type,
            allow,
            deny,
          }))}
        />
      </SaveBar>
    </form>
  );
}

interface Refusal {
  readonly draft: Overwrite;
  readonly error: unknown;
}

function useSave(scope: Scope, changed: readonly Overwrite[]) {
  const t = useT();
  const actions = useActions();
  const words = useProblemText();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const save = useDeed(async () => {
    const refused: Refusal[] = [];
    for (const draft of changed) {
      await actions.setOverwrite(scope, draft).catch((error: unknown) => {
        refused.push({ draft, error });
      });
    }
    setRefusals(refused);
    if (refused.length === 0) {
      toast(t("saved"));
    }
  });
  const names = useAppState(
    useShallow((state) => refusals.map(({ draft }) => targetName(state, scope.guildId, draft, t))),
  );
  const faults = refusals.map(({ error }, at) =>
    t("changes.refused", { name: names[at] ?? "", why: words(error) }),
  );
  return { save, fault: faults.length === 0 ? null : faults.join(" ") };
}

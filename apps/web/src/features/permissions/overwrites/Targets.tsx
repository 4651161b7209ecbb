import { Shield, X } from "lucide-react";
import type { ReactNode } from "react";
import { openDialog } from "../../../app/ui/state";
import { useT } from "../../../i18n/react";
import { type Id, type Overwrite, OverwriteType } from "../../../shared/protocol";
import { Avatar } from "../../../shared/ui/Avatar";
import { AddTarget } from "./AddTarget";
import type { Scope, Target } from "./api";
import { changesOf } from "./model";
import { useTargetName } from "./useTargetName";

interface Props {
  scope: Scope;
  targets: readonly Overwrite[];
  chosen: Overwrite;
  saved: readonly Overwrite[];
  onChoose: (id: Id) => void;
  onAdd: (target: Target) => void;
  /** Takes away one that was never saved. */
  onDrop: (id: Id) => void;
}

/** For whom something is set here: one of them is chosen. */
export function Targets(props: Props): ReactNode {
  const { scope, targets, chosen, saved, onChoose, onAdd, onDrop } = props;
  const t = useT();
  const remove = (target: Overwrite): void => {
    if (saved.some(({ id }) => id === target.id)) {
      openDialog({ kind: "removeOverwrite", scope, target });
    } else {
      onDrop(target.id);
    }
  };
  return (
    <div className="targets" role="group" aria-label={t("target.label")}>
      {targets.map((target) => (
        <Chip
          key={target.id}
          guildId={scope.guildId}
          target={target}
          on={target.id === chosen.id}
          unsaved={changesOf(target, saved) > 0}
          choose={() => {
            onChoose(target.id);
          }}
          remove={() => {
            remove(target);
          }}
        />
      ))}
      <AddTarget
        guildId={scope.guildId}
        taken={targets}
        onAdd={(target) => {
          onAdd(target);
        }}
      />
    </div>
  );
}

interface ChipProps {
  guildId: Id;
  target: Overwrite;
  on: boolean;
  unsaved: boolean;
  choose: () => void;
  remove: () => void;
}

function Chip({ guildId, target, on, unsaved, choose, remove }: ChipProps): ReactNode {
  const t = useT();
  const name = useTargetName(guildId, target);
  const everyone = target.id === guildId;
  const member = target.type === OverwriteType.member;
  const look = everyone ? "sea" : member ? "bolt" : "";
  return (
    <span className={["pill", "target", look, on && "on"].filter(Boolean).join(" ")}>
      <button type="button" aria-pressed={on} onClick={choose}>
        {member && <Avatar id={target.id} name={name} size={16} />}
        {!member && !everyone && <Shield aria-hidden="true" />}
        <span dir="auto">{name}</span>
        {unsaved && <i className="unsaved" role="img" aria-label={t("target.unsaved")} />}
      </button>
      {on && !everyone && (
        <button
          type="button"
          className="remove"
          aria-label={t("target.remove", { name })}
          data-tip={t("target.remove", { name })}
          onClick={remove}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

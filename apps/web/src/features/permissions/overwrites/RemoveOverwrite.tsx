import type { ReactNode } from "react";
import { DialogForm } from "../../../app/overlays/DialogForm";
import { useActions, useAppState } from "../../../app/store/react";
import { closeDialog } from "../../../app/ui/state";
import { useDeed } from "../../../app/ui/useDeed";
import { useT } from "../../../i18n/react";
import type { Scope, Target } from "./api";
import { placeName } from "./place";
import { useTargetName } from "./useTargetName";

export function RemoveOverwrite({ scope, target }: { scope: Scope; target: Target }): ReactNode {
  const t = useT();
  const actions = useActions();
  const name = useTargetName(scope.guildId, target);
  const place = useAppState(({ world }) => placeName(world, scope));
  const remove = useDeed(async () => {
    await actions.deleteOverwrite(scope, target.id);
    closeDialog();
  });
  return (
    <DialogForm
      title={t("removeTarget.title", { name })}
      lead={t("removeTarget.text", { place })}
      deed={t("removeTarget.deed")}
      harm
      busy={remove.busy}
      fault={remove.fault}
      onSubmit={() => void remove.run()}
    />
  );
}

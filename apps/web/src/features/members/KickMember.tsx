import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { memberName } from "./model";

export function KickMember({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  const name = member === undefined ? "" : memberName(member);
  const kick = useDeed(async () => {
    await actions.kick(guildId, userId);
    closeDialog();
    toast(t("kick.done", { name }));
  });
  return (
    <DialogForm
      title={t("kick.title", { name })}
      lead={t("kick.text")}
      deed={t("kick.deed")}
      harm
      busy={kick.busy}
      fault={kick.fault}
      onSubmit={() => void kick.run()}
    />
  );
}

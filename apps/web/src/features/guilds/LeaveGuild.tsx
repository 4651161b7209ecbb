import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { navigate } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";

export function LeaveGuild({ guildId }: { guildId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const name = useAppState((state) => state.world.guilds[guildId]?.name ?? "");
  const leave = useDeed(async () => {
    await actions.leaveGuild(guildId);
    navigate(paths.home());
    closeDialog();
  });
  return (
    <DialogForm
      title={t("leave.title", { name })}
      lead={t("leave.text")}
      deed={t("guild.leave")}
      harm
      busy={leave.busy}
      fault={leave.fault}
      onSubmit={() => void leave.run()}
    />
  );
}

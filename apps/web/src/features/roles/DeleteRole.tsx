import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { replace } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id, Role } from "../../shared/protocol";
import { useHolders } from "./useHolders";

export function DeleteRole({ guildId, roleId }: { guildId: Id; roleId: Id }): ReactNode {
  const role = useAppState((state) => state.world.roles[guildId]?.[roleId]);
  return role && <Ask role={role} />;
}

function Ask({ role }: { role: Role }): ReactNode {
  const t = useT();
  const actions = useActions();
  const { holders } = useHolders(role);
  const remove = useDeed(async () => {
    await actions.deleteRole(role.guild_id, role.id);
    closeDialog();
    replace(paths.guildSettings(role.guild_id, "roles"));
    toast(t("deleteRole.done", { name: role.name }));
  });
  return (
    <DialogForm
      title={t("deleteRole.title", { name: role.name })}
      lead={
        holders.length === 0 ? t("deleteRole.unheld") : t("deleteRole.text", { n: holders.length })
      }
      deed={t("roles.delete")}
      harm
      busy={remove.busy}
      fault={remove.fault}
      onSubmit={() => void remove.run()}
    />
  );
}

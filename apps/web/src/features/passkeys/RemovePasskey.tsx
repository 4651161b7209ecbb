import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";

/** Says who is signed out with it. */
export function RemovePasskey({ id, name }: { id: string; name: string }): ReactNode {
  const t = useT();
  const actions = useActions();
  const remove = useDeed(async () => {
    await actions.removePasskey(id);
    closeDialog();
    toast(t("passkeys.removed", { name }));
  });
  return (
    <DialogForm
      title={t("passkeys.removeTitle", { name })}
      lead={t("passkeys.removeText")}
      deed={t("devices.remove")}
      harm
      busy={remove.busy}
      fault={remove.fault}
      onSubmit={() => void remove.run()}
    />
  );
}

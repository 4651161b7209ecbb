import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";

/** Says what ends with it. */
export function RemoveDevice({ id, name }: { id: Id; name: string }): ReactNode {
  const t = useT();
  const actions = useActions();
  const remove = useDeed(async () => {
    await actions.removeDevice(id);
    closeDialog();
    toast(t("devices.removed", { name }));
  });
  return (
    <DialogForm
      title={t("devices.removeTitle", { name })}
      lead={t("devices.removeText")}
      deed={t("devices.remove")}
      harm
      busy={remove.busy}
      fault={remove.fault}
      onSubmit={() => void remove.run()}
    />
  );
}

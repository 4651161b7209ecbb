import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";

export function SignOutOthers({ count }: { count: number }): ReactNode {
  const t = useT();
  const actions = useActions();
  const end = useDeed(async () => {
    await actions.removeOtherDevices();
    closeDialog();
    toast(t("devices.othersSignedOut"));
  });
  return (
    <DialogForm
      title={t("devices.signOutOthersTitle")}
      lead={t("devices.signOutOthersText", { n: count })}
      deed={t("devices.signOutOthers")}
      harm
      busy={end.busy}
      fault={end.fault}
      onSubmit={() => void end.run()}
    />
  );
}

export function SignOutEverywhere(): ReactNode {
  const t = useT();
  const actions = useActions();
  const end = useDeed(async () => {
    await actions.signOutEverywhere();
    closeDialog();
  });
  return (
    <DialogForm
      title={t("devices.signOutEverywhereTitle")}
      lead={t("devices.signOutEverywhereText")}
      deed={t("devices.signOutEverywhere")}
      harm
      busy={end.busy}
      fault={end.fault}
      onSubmit={() => void end.run()}
    />
  );
}

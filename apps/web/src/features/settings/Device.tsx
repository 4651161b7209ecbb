import { Laptop, LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { useActions } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { deviceName } from "../account/deviceName";

export function Device(): ReactNode {
  const t = useT();
  const actions = useActions();
  const leave = useDeed(() => actions.signOut());
  return (
    <>
      <h1>{t("settings.device")}</h1>
      <p className="lead">{t("device.lead")}</p>
      <div className="panel">
        <div className="row">
          <Laptop aria-hidden="true" />
          <div className="grow">
            <b>{deviceName(navigator.userAgent)}</b>
            <small>{t("device.key")}</small>
          </div>
          <span className="pill sea">{t("device.this")}</span>
        </div>
      </div>
      <h2 className="sec">{t("device.leave")}</h2>
      <p className="lead">{t("device.leaveText")}</p>
      <Button look="danger" icon={LogOut} busy={leave.busy} onClick={() => void leave.run()}>
        {t("signOut")}
      </Button>
    </>
  );
}

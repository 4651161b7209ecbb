import type { ReactNode } from "react";
import { useT } from "../../i18n/react";
import { PasskeyList } from "../passkeys/PasskeyList";
import { SecurityLog } from "../security/SecurityLog";
import { DeviceList } from "./DeviceList";
import "./devices.css";

/** One ledger of what can open the account, and of what happened to it. */
export default function DevicesPage(): ReactNode {
  const t = useT();
  return (
    <>
      <h1>{t("settings.devices")}</h1>
      <p className="lead">{t("devices.lead")}</p>
      <DeviceList />
      <PasskeyList />
      <SecurityLog />
    </>
  );
}

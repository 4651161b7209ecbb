import type { ReactNode } from "react";
import { DialogFrame } from "../../app/overlays/DialogFrame";
import { useT } from "../../i18n/react";
import { KeyTable } from "./KeyTable";
import "./settings.css";

export default function KeysSheet(): ReactNode {
  const t = useT();
  return (
    <DialogFrame title={t("keys.title")} size="wide">
      <div className="dialog-body">
        <KeyTable />
      </div>
    </DialogFrame>
  );
}

import type { ReactNode } from "react";
import { useT } from "../../i18n/react";
import { KeyTable } from "./KeyTable";

export function KeyboardPage(): ReactNode {
  const t = useT();
  return (
    <>
      <h1>{t("settings.keyboard")}</h1>
      <p className="lead">{t("keys.lead")}</p>
      <KeyTable />
    </>
  );
}

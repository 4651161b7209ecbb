import { type ReactNode, useId } from "react";
import { useT } from "../../i18n/react";

/** The browser's own popover: Escape and a press beside it close it. */
export function HowItWorks(): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <>
      <button type="button" className="link" popoverTarget={id}>
        {t("how.title")}
      </button>
      <span className="how" popover="auto" id={id} role="dialog" aria-label={t("how.title")}>
        <b>{t("how.title")}</b>
        <span>{t("how.key")}</span>
        <span>{t("how.device")}</span>
        <span>{t("how.lost")}</span>
        <button type="button" className="btn" popoverTarget={id} popoverTargetAction="hide">
          {t("how.ok")}
        </button>
      </span>
    </>
  );
}

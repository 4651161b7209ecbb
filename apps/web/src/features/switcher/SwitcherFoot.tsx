import type { ReactNode } from "react";
import { useT } from "../../i18n/react";

export function SwitcherFoot(): ReactNode {
  const t = useT();
  return (
    <div className="foot">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t("switcher.choose")}
      </span>
      <span>
        <kbd>↵</kbd> {t("switcher.go")}
      </span>
      <span>
        <kbd>&gt;</kbd> {t("switcher.commands")}
      </span>
      <span>
        <kbd>#</kbd> {t("switcher.channels")}
      </span>
      <span>
        <kbd>@</kbd> {t("switcher.people")}
      </span>
    </div>
  );
}

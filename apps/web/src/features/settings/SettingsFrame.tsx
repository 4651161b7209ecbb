import { ChevronLeft, X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { back } from "../../app/router/history";
import { useT } from "../../i18n/react";
import { IconButton } from "../../shared/ui/IconButton";
import { OverlayHost } from "../../app/shell/OverlayHost";
import { ui } from "../../app/ui/state";
import "./settings.css";

interface Props {
  label: string;
  /** Where closing leads when the page began here. */
  home: string;
  nav: ReactNode;
  children: ReactNode;
}

/** A page of settings: its parts at the side, one of them open. Escape leads back. */
export function SettingsFrame({ label, home, nav, children }: Props): ReactNode {
  const t = useT();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { dialog, menu } = ui.getState();
      if (event.key === "Escape" && !event.defaultPrevented && dialog === null && menu === null) {
        back(home);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, [home]);
  const close = (): void => {
    back(home);
  };
  return (
    <div className="settings">
      <nav aria-label={label}>
        <div className="settings-back">
          <IconButton icon={ChevronLeft} label={t("back")} onClick={close} />
          <b>{label}</b>
        </div>
        {nav}
      </nav>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it */}
      <main className="page" tabIndex={0}>
        <div className="inner">{children}</div>
      </main>
      <IconButton
        className="settings-close"
        icon={X}
        label={t("close")}
        keys="Esc"
        onClick={close}
      />
      <OverlayHost />
    </div>
  );
}

import { type ReactNode, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { useSpeech } from "../../i18n/react";
import { useSheet } from "../router/react";
import { composer } from "../ui/focus";
import { closeDialog, closeMenu, useUi } from "../ui/state";
import { DialogHost } from "./DialogHost";
import { MenuHost } from "./MenuHost";
import "./overlays.css";

/** Menus and dialogs: loaded when the first one opens. */
export default function Overlays(): ReactNode {
  const { locale } = useSpeech();
  const menu = useUi((state) => state.menu);
  const dialog = useUi((state) => state.dialog);
  useSheet("overlay", menu !== null || dialog !== null, closeAll);
  useFocusBack();
  return (
    <I18nProvider locale={locale}>
      {menu !== null && <MenuHost menu={menu} />}
      {dialog !== null && <DialogHost dialog={dialog} />}
    </I18nProvider>
  );
}

function closeAll(): void {
  closeMenu();
  closeDialog();
}

/** Where what had the focus before is gone, the composer has it. */
function useFocusBack(): void {
  useEffect(
    () => () => {
      window.setTimeout(() => {
        if (document.activeElement === document.body || document.activeElement === null) {
          composer()?.focus({ preventScroll: true });
        }
      }, 50);
    },
    [],
  );
}

import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useUi } from "../ui/state";

const load = () => import("../overlays/Overlays");
const Overlays = lazy(load);
const IDLE_MS = 1_500;

/** Menus and dialogs load when the first is opened, or when the page has nothing else to do. */
export function OverlayHost(): ReactNode {
  const open = useUi(({ menu, dialog }) => menu !== null || dialog !== null);
  useEffect(() => {
    const timer = window.setTimeout(() => void load(), IDLE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return (
    open && (
      <Suspense fallback={null}>
        <Overlays />
      </Suspense>
    )
  );
}

import type { ReactNode } from "react";
import { useUi } from "../../app/ui/state";

/** The one place from which a screen reader hears what happened elsewhere on the screen. */
export function Announcer(): ReactNode {
  const words = useUi((state) => state.announcement);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {words}
    </p>
  );
}

import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useT } from "../../i18n/react";
import { useTabStop } from "./tabStop";

/** Hidden until it is asked for; its text is not even in the tree that screen readers walk. */
export function Spoiler({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const tabIndex = useTabStop();
  const [shown, show] = useState(false);
  if (shown) {
    return <span className="spoiler shown">{children}</span>;
  }
  const reveal = (): void => {
    show(true);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      reveal();
    }
  };
  return (
    <span
      className="spoiler"
      role="button"
      tabIndex={tabIndex}
      aria-label={t("md.spoiler")}
      onClick={reveal}
      onKeyDown={key}
    >
      <span aria-hidden="true" inert>
        {children}
      </span>
    </span>
  );
}

import type { ReactNode } from "react";
import { useT } from "../../i18n/react";

/** How many mentions wait. */
export function Badge({ count }: { count: number }): ReactNode {
  const t = useT();
  return (
    <span className="badge">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{t("mark.mentions", { n: count })}</span>
    </span>
  );
}

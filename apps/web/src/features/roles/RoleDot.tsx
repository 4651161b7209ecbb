import type { ReactNode } from "react";
import { roleStyle } from "../markdown/Mentions";

/** The colour of a role; hollow where it has none. The name stands beside it. */
export function RoleDot({ color }: { color: number }): ReactNode {
  return (
    <i
      className={color === 0 ? "role-dot none" : "role-dot"}
      style={color === 0 ? undefined : roleStyle(color)}
      aria-hidden="true"
    />
  );
}

import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "plain" | "primary" | "danger" | "danger solid" | "quiet";
  big?: boolean;
  icon?: LucideIcon;
  /** Its deed runs: it stays in place and takes no second press. */
  busy?: boolean;
}

export function Button(props: Props): ReactNode {
  const { look = "plain", big, icon: Icon, busy, className, children, onClick, ...rest } = props;
  const classes = ["btn", look, big && "big", busy && "busy", className].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-disabled={busy || undefined}
      onClick={
        busy
          ? (event) => {
              event.preventDefault();
            }
          : onClick
      }
    >
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </button>
  );
}

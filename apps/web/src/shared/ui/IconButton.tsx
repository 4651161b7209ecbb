import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon;
  /** Its name for screen readers, and its tooltip. */
  label: string;
  keys?: string | undefined;
  on?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only a picture, and so always has a name. */
export function IconButton({ icon: Icon, label, keys, on, className, ...rest }: Props): ReactNode {
  const classes = ["iconbtn", on && "on", className].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-label={label}
      data-tip={label}
      data-tip-keys={keys}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { replace } from "../../app/router/history";

interface Props {
  to: string;
  icon: LucideIcon;
  on: boolean;
  harm?: boolean;
  children: ReactNode;
}

/** From part to part the entry of the history is replaced: one step back leaves the settings. */
export function NavLink({ to, icon: Icon, on, harm, children }: Props): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (on) {
      link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [on]);
  return (
    <a
      ref={link}
      href={to}
      className={[on && "on", harm && "harm"].filter(Boolean).join(" ")}
      aria-current={on ? "page" : undefined}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
          event.preventDefault();
          replace(to);
        }
      }}
    >
      <Icon aria-hidden="true" />
      {children}
    </a>
  );
}

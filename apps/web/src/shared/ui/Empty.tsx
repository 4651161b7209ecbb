import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  deeds?: ReactNode;
}

/** A screen with nothing on it yet: says what it is, and what to do first. */
export function Empty({ icon: Icon, title, children, deeds }: Props): ReactNode {
  return (
    <div className="empty">
      <div>
        <div className="sign">
          <Icon aria-hidden="true" />
        </div>
        <h2>{title}</h2>
        <p>{children}</p>
        {deeds && <div className="deeds">{deeds}</div>}
      </div>
    </div>
  );
}

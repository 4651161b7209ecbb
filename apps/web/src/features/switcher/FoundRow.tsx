import { Command, Hash, MessagesSquare, Server } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "../../shared/ui/Avatar";
import { cut, type Found } from "./found";

interface Props {
  id: string;
  one: Found;
  query: string;
  on: boolean;
  take: () => void;
}

export function FoundRow({ id, one, query, on, take }: Props): ReactNode {
  const [before, hit, after] = cut(one.title, query);
  const classes = [on && "on", one.unread && "unread"].filter(Boolean).join(" ");
  return (
    // The keyboard works in the box above, which names the chosen row by aria-activedescendant.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="option" aria-selected={on} className={classes} onClick={take}>
      <Sign one={one} />
      <span className="grow clip" dir="auto">
        {before}
        <mark>{hit}</mark>
        {after}
      </span>
      <small className="clip">{one.note}</small>
    </div>
  );
}

function Sign({ one }: { one: Found }): ReactNode {
  switch (one.kind) {
    case "user":
      return <Avatar id={one.id ?? ""} name={one.title} size={20} />;
    case "channel":
      return <Hash aria-hidden="true" />;
    case "thread":
      return <MessagesSquare aria-hidden="true" />;
    case "guild":
      return <Server aria-hidden="true" />;
    case "command":
      return <Command aria-hidden="true" />;
  }
}

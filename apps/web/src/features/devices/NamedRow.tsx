import { type LucideIcon, Pencil } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { IconButton } from "../../shared/ui/IconButton";
import { NameForm } from "./NameForm";

interface Props {
  icon: LucideIcon;
  name: string;
  /** What the pencil is called. */
  renames: string;
  rename: (name: string) => Promise<unknown>;
  marks?: ReactNode;
  facts: ReactNode;
  deeds: ReactNode;
}

/** A row with a name that can be changed where it stands. */
export function NamedRow({
  icon: Icon,
  name,
  renames,
  rename,
  marks,
  facts,
  deeds,
}: Props): ReactNode {
  const [renaming, setRenaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    flushSync(() => {
      setRenaming(false);
    });
    pencil.current?.focus();
  };
  return (
    <li className="row named">
      <Icon className="named-icon" aria-hidden="true" />
      <div className="grow">
        {renaming ? (
          <NameForm name={name} save={rename} done={done} />
        ) : (
          <span className="named-head">
            <b dir="auto">{name}</b>
            {marks}
          </span>
        )}
        <small>{facts}</small>
      </div>
      <div className="named-deeds">
        {!renaming && (
          <IconButton
            ref={pencil}
            icon={Pencil}
            label={renames}
            onClick={() => {
              setRenaming(true);
            }}
          />
        )}
        {deeds}
      </div>
    </li>
  );
}

import { Shield } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useT } from "../../../i18n/react";
import { OverwriteType } from "../../../shared/protocol";
import { Avatar } from "../../../shared/ui/Avatar";
import { isComposing } from "../../../shared/ui/keys";
import { SearchCombobox } from "../../../shared/ui/SearchCombobox";
import type { Target } from "./api";
import "./finder.css";

/** A role or a person, with what it can be found by. */
export interface Found extends Target {
  readonly name: string;
  readonly note: string | null;
}

interface Props {
  label: string;
  /** What is said where nothing is found. */
  none: (query: string) => string;
  find: (query: string) => readonly Found[];
  onTake: (one: Found) => void;
}

/** Finds a role or a person by name: what stands in the popover of a button. */
export function Finder({ label, none, find, onTake }: Props): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = find(query.trim());
  const chosen = Math.min(at, found.length - 1);
  const step = (by: number): void => {
    const next = (chosen + by + found.length) % Math.max(1, found.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const key = (event: KeyboardEvent): void => {
    const one = found[chosen];
    if (isComposing(event)) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && one !== undefined) {
      event.preventDefault();
      onTake(one);
    }
  };
  return (
    <>
      <SearchCombobox
        label={label}
        placeholder={label}
        list={id}
        chosen={found.length > 0 ? chosen : null}
        query={query}
        onQuery={(typed) => {
          setQuery(typed);
          setAt(0);
        }}
        onKeyDown={key}
      />
      {found.length === 0 ? (
        <p className="none" role="status">
          {none(query)}
        </p>
      ) : (
        <div role="listbox" id={id} ref={list} aria-label={label}>
          {found.map((one, index) => (
            <Option
              key={one.id}
              id={`${id}-${index}`}
              one={one}
              on={index === chosen}
              take={() => {
                onTake(one);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Option(props: { id: string; one: Found; on: boolean; take: () => void }): ReactNode {
  const { id, one, on, take } = props;
  const t = useT();
  const role = one.type === OverwriteType.role;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and the keys
    <div id={id} role="option" aria-selected={on} tabIndex={-1} onClick={take}>
      {role ? <Shield aria-hidden="true" /> : <Avatar id={one.id} name={one.name} size={24} />}
      <b className="grow clip" dir="auto">
        {one.name}
      </b>
      <small>{role ? t("target.role") : one.note}</small>
    </div>
  );
}

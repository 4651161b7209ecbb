import { Search } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";

interface Props {
  label: string;
  placeholder: string;
  /** The id of the listbox; its options are named after it, with `-` and their index. */
  list: string;
  /** The index of the option that Enter takes; null where there is none. */
  chosen: number | null;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Where one types at once to find something in the list below: ARIA's combobox with a listbox. */
export function SearchCombobox(props: Props): ReactNode {
  const { label, placeholder, list, chosen, query, onQuery, onKeyDown } = props;
  return (
    <div className="ask">
      <Search aria-hidden="true" />
      <input
        ref={focus}
        role="combobox"
        aria-expanded={chosen !== null}
        aria-controls={list}
        aria-activedescendant={chosen === null ? undefined : `${list}-${chosen}`}
        aria-autocomplete="list"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function focus(element: HTMLInputElement | null): void {
  element?.focus();
}

import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from "react";
import type { Id } from "../../shared/protocol";
import type { Keeper } from "./keeper";
import type { Row } from "./rows";

export interface Roving {
  /** The one message that Tab comes to. */
  readonly active: Id | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** One tab stop for the log, arrow keys from message to message. */
export function useRoving(rows: readonly Row[], keeper: RefObject<Keeper | null>): Roving {
  const [chosen, choose] = useState<Id | null>(null);
  const known = rows.some(({ message }) => message.id === chosen);
  const active = known ? chosen : (rows.at(-1)?.message.id ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    const on = (event.target as HTMLElement).dataset["id"];
    if (step === undefined || on === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const at = rows.findIndex(({ message }) => message.id === on);
    const next = rows[step(at, rows.length - 1)]?.message.id;
    const element = next === undefined ? null : (keeper.current?.find(next) ?? null);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const id = event.target.closest<HTMLElement>("[data-id]")?.dataset["id"];
    if (id !== undefined) {
      choose(id);
    }
  };
  return { active, onKeyDown, onFocus };
}

import { useEffect, useState } from "react";
import type { Member } from "../../shared/protocol";

/** The longest that a timer of the browser takes; a timeout may be longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Until when the member is in a timeout, in epoch ms; null where they are in none, and once it is over. */
export function useTimeout(member: Member | undefined): number | null {
  const until = member?.communication_disabled_until ?? null;
  const end = until === null ? null : Date.parse(until);
  const [now, setNow] = useState(() => Date.now());
  const over = end === null || end <= now;
  useEffect(() => {
    if (over) {
      return undefined;
    }
    const wait = Math.min(Math.max(0, end - Date.now()), LONGEST_TIMER);
    const timer = window.setTimeout(() => {
      setNow(Date.now());
    }, wait);
    return () => {
      window.clearTimeout(timer);
    };
  }, [end, over, now]);
  return over ? null : end;
}

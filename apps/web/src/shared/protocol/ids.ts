import type { Id } from "./shapes";

/** Orders two snowflakes by age: below 0 where `a` is the older one. */
export function compareIds(a: Id, b: Id): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

export function isNewer(a: Id, b: Id | null): boolean {
  return b === null || compareIds(a, b) > 0;
}

export function newest(a: Id | null, b: Id | null): Id | null {
  if (a === null || b === null) {
    return a ?? b;
  }
  return compareIds(a, b) >= 0 ? a : b;
}

/** The id just below, for "mark unread from here": the message itself counts as unread then. */
export function idBefore(id: Id): Id {
  return String(BigInt(id) - 1n);
}

/** The id just above, to read from the message itself on. */
export function idAfter(id: Id): Id {
  return String(BigInt(id) + 1n);
}

/** 2015-01-01: where the 42 bits of milliseconds in a snowflake begin. */
const EPOCH_MILLIS = 1_420_070_400_000;

/** When the id was made, in milliseconds since 1970. */
export function idMillis(id: Id): number {
  return Number(BigInt(id) >> 22n) + EPOCH_MILLIS;
}

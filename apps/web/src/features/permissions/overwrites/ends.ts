import type { Overwrite } from "../../../shared/protocol";
import { endOf, isBlank } from "./model";

/** For how long something may be set, in milliseconds. */
export const spans = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
export type Span = keyof typeof spans;

export function inTime(span: Span, now = Date.now()): string {
  return new Date(now + spans[span]).toISOString();
}

/** Of who may set only what ends: an hour, where no end was chosen. */
export function endingIfMust(overwrite: Overwrite, now = Date.now()): Overwrite {
  return endOf(overwrite) === null && !isBlank(overwrite)
    ? { ...overwrite, expires_at: inTime("hour", now) }
    : overwrite;
}

const WEEKDAYS = 6 * spans.day;

/** “Friday 18:00” within the next days, else the date with the time. */
export function endText(end: number, locale: string, now = Date.now()): string {
  const near = end > now && end - now < WEEKDAYS;
  const day = new Intl.DateTimeFormat(
    locale,
    near ? { weekday: "long" } : { dateStyle: "medium" },
  ).format(end);
  return `${day} ${new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(end)}`;
}

/** As `<input type="datetime-local">` wants it: the reader's own clock, to the minute. */
export function localValue(end: number): string {
  const offset = new Date(end).getTimezoneOffset() * 60_000;
  return new Date(end - offset).toISOString().slice(0, 16);
}

/** From which on something may end, for the field. */
export function soonest(): string {
  return localValue(Date.now());
}

/** Null where that is no time, or one that is over. */
export function fromLocalValue(value: string, now = Date.now()): string | null {
  const millis = new Date(value).getTime();
  return millis > now ? new Date(millis).toISOString() : null;
}

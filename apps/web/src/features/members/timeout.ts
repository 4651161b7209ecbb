import type { Instant } from "../../shared/protocol";

const MINUTE = 60_000;
const DAY = 86_400_000;

const lengths = {
  minute: MINUTE,
  fiveMinutes: 5 * MINUTE,
  tenMinutes: 10 * MINUTE,
  hour: 60 * MINUTE,
  day: DAY,
  week: 7 * DAY,
  fourWeeks: 28 * DAY,
} as const;
export type Timeout = keyof typeof lengths;

/** From the shortest. */
export const timeouts = Object.keys(lengths) as readonly Timeout[];

export function endOfTimeout(length: Timeout, now = Date.now()): Instant {
  return new Date(now + lengths[length]).toISOString();
}

import type { Id, SecurityEvent } from "../../shared/protocol";
import { EVENTS_PAGE } from "./api";

export const eventTypes = [
  "device_signed_in",
  "device_removed",
  "refresh_token_reused",
  "refresh_token_exposed",
  "passkey_added",
  "passkey_removed",
  "passkey_counter_went_back",
  "passkey_backup_changed",
  "recovery_codes_made",
  "recovery_code_used",
  "approval_used",
] as const;
export type EventType = (typeof eventTypes)[number];

/** Null for one that this client does not know yet. */
export function typeOf({ type }: SecurityEvent): EventType | null {
  return eventTypes.find((one) => one === type) ?? null;
}

/** What may be the work of somebody else. */
const ALARMING: ReadonlySet<string> = new Set<EventType>([
  "refresh_token_reused",
  "refresh_token_exposed",
  "passkey_counter_went_back",
  "recovery_code_used",
]);

export function isAlarming({ type }: SecurityEvent): boolean {
  return ALARMING.has(type);
}

/** Whether the person should hear of it at once; of their own sign-in here they know. */
export function isSerious(event: SecurityEvent, thisDevice: Id | null): boolean {
  return isAlarming(event) || (event.type === "device_signed_in" && event.device_id !== thisDevice);
}

/** With a page of older ones below. */
export function withOlder(
  events: readonly SecurityEvent[],
  page: readonly SecurityEvent[],
): readonly SecurityEvent[] {
  const known = new Set(events.map(({ id }) => id));
  return [...events, ...page.filter(({ id }) => !known.has(id))];
}

/** With the newest page on top; what is known stays where the page reaches down to it. */
export function withNewest(
  events: readonly SecurityEvent[],
  page: readonly SecurityEvent[],
): readonly SecurityEvent[] {
  const known = new Set(events.map(({ id }) => id));
  const touches = page.length < EVENTS_PAGE || page.some(({ id }) => known.has(id));
  return touches ? withOlder(page, events) : page;
}

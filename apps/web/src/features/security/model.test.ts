import { describe, expect, it } from "vitest";
import { en } from "../../i18n/en";
import { translator } from "../../i18n/translate";
import type { SecurityEvent } from "../../shared/protocol";
import { EVENTS_PAGE } from "./api";
import { eventTypes, isSerious, withNewest, withOlder } from "./model";
import { eventMore, eventTitle } from "./words";

const t = translator({ locale: "en", catalogue: en });

const event = (id: number, change: Partial<SecurityEvent> = {}): SecurityEvent => ({
  id: String(id),
  type: "device_signed_in",
  device_id: "7",
  device_name: "Pixel 11",
  network: null,
  created_at: "2026-11-24T12:00:00.000Z",
  ...change,
});
const idsOf = (events: readonly SecurityEvent[]) => events.map(({ id }) => Number(id));
/** Ids that fall from the first to the last. */
const falling = (first: number, last: number) =>
  Array.from({ length: first - last + 1 }, (_, at) => event(first - at));

describe("the list of events", () => {
  it("takes new ones on top and older ones below, each once", () => {
    const known = falling(30, 11);
    expect(idsOf(withNewest(known, falling(32, 13)))).toEqual(idsOf(falling(32, 11)));
    expect(idsOf(withOlder(known, falling(12, 5)))).toEqual(idsOf(falling(30, 5)));
  });

  it("has no hole after a long absence", () => {
    const page = falling(30 + 2 * EVENTS_PAGE, 31 + EVENTS_PAGE);
    expect(withNewest(falling(30, 11), page)).toEqual(page);
  });
});

describe("an event", () => {
  it("is serious where it may be the work of somebody else", () => {
    expect(isSerious(event(1), "7")).toBe(false);
    expect(isSerious(event(1), "8")).toBe(true);
    expect(isSerious(event(1, { type: "refresh_token_reused" }), "7")).toBe(true);
    expect(isSerious(event(1, { type: "passkey_added" }), "8")).toBe(false);
  });

  it("has words, be it of a newer server or without a name", () => {
    expect(eventTitle(event(1), t)).toBe("New device: Pixel 11");
    expect(eventTitle(event(1, { device_name: null }), t)).toBe("New device: a device");
    expect(eventTitle(event(1, { type: "something_else" }), t)).toMatch(/^Something else/);
    expect(eventMore(event(1), t)).toBeNull();
    expect(eventMore(event(1, { type: "passkey_added" }), t)).toBe("by Pixel 11");
    expect(eventMore(event(1, { type: "refresh_token_reused" }), t)).toMatch(/ended at once$/);
    eventTypes.forEach((type) => {
      expect(eventTitle(event(1, { type }), t)).not.toBe("");
    });
  });
});

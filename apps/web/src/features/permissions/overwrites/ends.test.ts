import { describe, expect, it } from "vitest";
import { OverwriteType } from "../../../shared/protocol";
import { endingIfMust, endText, fromLocalValue, inTime, localValue } from "./ends";
import { blank } from "./model";

const NOW = new Date(2026, 10, 24, 12, 0).getTime(); // a Tuesday

describe("the end of a setting", () => {
  it("is a weekday while that is clear, and a date else", () => {
    expect(endText(new Date(2026, 10, 27, 18, 0).getTime(), "en-GB", NOW)).toBe("Friday 18:00");
    expect(endText(new Date(2026, 10, 27, 18, 0).getTime(), "de-DE", NOW)).toBe("Freitag 18:00");
    expect(endText(new Date(2026, 11, 1, 18, 0).getTime(), "en-GB", NOW)).toBe("1 Dec 2026 18:00");
  });

  it("is what the reader's clock says, there and back", () => {
    const end = new Date(2026, 10, 27, 18, 0).getTime();
    expect(localValue(end)).toBe("2026-11-27T18:00");
    expect(fromLocalValue(localValue(end), NOW)).toBe(new Date(end).toISOString());
  });

  it("is never in the past, and never nonsense", () => {
    expect(fromLocalValue("2026-11-24T11:59", NOW)).toBeNull();
    expect(fromLocalValue("", NOW)).toBeNull();
  });

  it("comes by itself for who may give for a time only", () => {
    const empty = blank({ type: OverwriteType.member, id: "16" });
    expect(endingIfMust(empty, NOW)).toEqual(empty);
    expect(endingIfMust({ ...empty, allow: "1" }, NOW).expires_at).toBe(inTime("hour", NOW));
    const chosen = { ...empty, allow: "1", expires_at: inTime("week", NOW) };
    expect(endingIfMust(chosen, NOW)).toEqual(chosen);
  });
});

import { expect, it } from "vitest";
import { endOfTimeout, timeouts } from "./timeout";

const NOW = Date.parse("2026-11-24T12:00:00Z");

it("ends so long from now", () => {
  expect(endOfTimeout("minute", NOW)).toBe("2026-11-24T12:01:00.000Z");
  expect(endOfTimeout("week", NOW)).toBe("2026-12-01T12:00:00.000Z");
});

it("is offered from the shortest to the 28 days that the server takes", () => {
  const ends = timeouts.map((one) => Date.parse(endOfTimeout(one, NOW)));
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
  expect(ends.at(-1)).toBe(NOW + 28 * 86_400_000);
});

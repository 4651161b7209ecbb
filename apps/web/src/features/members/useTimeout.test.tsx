import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Member } from "../../shared/protocol";
import { ids, member, user } from "../../test/make";
import { useTimeout } from "./useTimeout";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const MINUTE = 60_000;
const DAY = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

function timedOut(until: number): Member {
  const instant = new Date(until).toISOString();
  return member(user(ids.me), { communication_disabled_until: instant });
}

function pass(millis: number): void {
  act(() => {
    vi.advanceTimersByTime(millis);
  });
}

it("is over by itself at that very instant", () => {
  const { result } = renderHook(() => useTimeout(timedOut(NOW + MINUTE)));
  pass(MINUTE - 1);
  expect(result.current).toBe(NOW + MINUTE);
  pass(1);
  expect(result.current).toBeNull();
});

it("lasts longer than a timer of the browser takes", () => {
  const end = NOW + 28 * DAY;
  const { result } = renderHook(() => useTimeout(timedOut(end)));
  pass(27 * DAY);
  expect(result.current).toBe(end);
  pass(DAY);
  expect(result.current).toBeNull();
});

it("is none where none is set, and where it was over before", () => {
  expect(renderHook(() => useTimeout(member(user(ids.me)))).result.current).toBeNull();
  expect(renderHook(() => useTimeout(timedOut(NOW))).result.current).toBeNull();
});

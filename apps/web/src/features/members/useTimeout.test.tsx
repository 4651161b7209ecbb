import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Member } from "../../shared/protocol";
import { ids, member, user } from "../../test/make";
import { useTimeout } from "./useTimeout";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const MINUTE = 60_000;
const DAY = 86_400_000;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
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

/** What a component that asks for it shows. */
function shown(asked: Member): HTMLElement {
  function Probe() {
    return <>{String(useTimeout(asked))}</>;
  }
  const place = document.createElement("div");
  act(() => {
    createRoot(place).render(<Probe />);
  });
  return place;
}

it("is over by itself at that very instant", () => {
  const place = shown(timedOut(NOW + MINUTE));
  pass(MINUTE - 1);
  expect(place.textContent).toBe(String(NOW + MINUTE));
  pass(1);
  expect(place.textContent).toBe("null");
});

it("lasts longer than a timer of the browser takes", () => {
  const end = NOW + 28 * DAY;
  const place = shown(timedOut(end));
  pass(27 * DAY);
  expect(place.textContent).toBe(String(end));
  pass(DAY);
  expect(place.textContent).toBe("null");
});

it("is none where none is set, and where it was over before", () => {
  expect(shown(member(user(ids.me))).textContent).toBe("null");
  expect(shown(timedOut(NOW)).textContent).toBe("null");
});

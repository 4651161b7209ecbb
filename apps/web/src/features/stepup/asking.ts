import { createStore, type StoreApi } from "zustand/vanilla";
import { useStore } from "zustand";
import type { Prove, StepUp } from "../../shared/auth/stepUp";
import { ownError } from "../../shared/http/problem";
import { type Deed, deedOf } from "./model";

/** A deed that waits for its person. */
export interface Asked {
  readonly id: number;
  readonly deed: Deed;
  /** Opens the browser's dialog; once that went well, nothing is asked any more. */
  readonly confirm: () => Promise<void>;
  /** All stays as it was. */
  readonly giveUp: () => void;
}

interface Asking {
  /** One after the other: the first is on the screen. */
  readonly asked: readonly Asked[];
}

export const asking: StoreApi<Asking> = createStore<Asking>(() => ({ asked: [] }));

/** What is asked now, null for nothing. */
export function useAsked(): Asked | null {
  return useStore(asking, ({ asked }) => asked[0] ?? null);
}

/** Whoever signs out confirms nothing any more. */
export function giveUpAll(): void {
  asking.getState().asked.forEach(({ giveUp }) => {
    giveUp();
  });
}

/** Asks in a dialog of our own before the browser does in its. */
export const askForStepUp: StepUp = (waiting, prove) =>
  new Promise((confirmed, refused) => {
    const asked = askedFor(deedOf(waiting), prove, confirmed, refused);
    asking.setState((state) => ({ asked: [...state.asked, asked] }));
    waiting.signal?.addEventListener("abort", asked.giveUp, { once: true });
  });

let lastId = 0;

function askedFor(
  deed: Deed,
  prove: Prove,
  confirmed: (token: string) => void,
  refused: (error: Error) => void,
): Asked {
  const stop = new AbortController();
  const leave = (): void => {
    asking.setState(({ asked }) => ({ asked: asked.filter((one) => one !== self) }));
  };
  lastId += 1;
  const self: Asked = {
    id: lastId,
    deed,
    confirm: async () => {
      confirmed(await prove(stop.signal));
      leave();
    },
    giveUp: () => {
      stop.abort();
      refused(ownError("cancelled"));
      leave();
    },
  };
  return self;
}

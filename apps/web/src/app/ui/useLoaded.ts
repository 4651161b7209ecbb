import { useEffect, useState } from "react";
import type { Actions } from "../store/actions";
import { useActions } from "../store/react";

export interface Loaded<T> {
  /** What was read last, null until then. */
  readonly data: T | null;
  /** What the last try was refused with. */
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * Reads something for a page, and again when `again` is another one; what was read before stays on
 * the screen meanwhile.
 *
 * @param load the same function at each call
 */
export function useLoaded<T>(
  load: (actions: Actions, signal: AbortSignal) => Promise<T>,
  again: unknown = null,
): Loaded<T> {
  const actions = useActions();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ readonly data: T | null; readonly error: unknown }>({
    data: null,
    error: null,
  });
  useEffect(() => {
    const stop = new AbortController();
    load(actions, stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) {
          setState({ data, error: null });
        }
      },
      (error: unknown) => {
        if (!stop.signal.aborted) {
          setState(({ data }) => ({ data, error }));
        }
      },
    );
    return () => {
      stop.abort();
    };
  }, [actions, load, again, tries]);
  return {
    ...state,
    retry: () => {
      setTries((before) => before + 1);
    },
  };
}

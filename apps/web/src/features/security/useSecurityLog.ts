import { useEffect, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import type { SecurityEvent } from "../../shared/protocol";
import { EVENTS_PAGE } from "./api";
import { withNewest, withOlder } from "./model";

export interface SecurityReading {
  /** Null until the first page is there. */
  readonly events: readonly SecurityEvent[] | null;
  /** Whether there may be older ones. */
  readonly more: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly older: () => void;
  readonly retry: () => void;
}

/** The newest at once, and again whenever something happens; older ones when they are asked for. */
export function useSecurityLog(): SecurityReading {
  const actions = useActions();
  const changes = useAppState((state) => state.accountChanges);
  const [tries, setTries] = useState(0);
  const [events, setEvents] = useState<readonly SecurityEvent[] | null>(null);
  const [end, setEnd] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    actions.readSecurityEvents(null, stop.signal).then(
      (page) => {
        setError(null);
        setEvents((known) => withNewest(known ?? [], page));
        setEnd((before) => before || page.length < EVENTS_PAGE);
      },
      (refusal: unknown) => {
        if (!stop.signal.aborted) {
          setError(refusal);
        }
      },
    );
    return () => {
      stop.abort();
    };
  }, [actions, changes, tries]);
  const older = useDeed(async () => {
    const page = await actions.readSecurityEvents(events?.at(-1)?.id ?? null);
    setEvents((known) => withOlder(known ?? [], page));
    setEnd(page.length < EVENTS_PAGE);
  });
  return {
    events,
    more: !end,
    busy: older.busy,
    error: error ?? older.error,
    older: () => void older.run(),
    retry: () => {
      setTries((before) => before + 1);
    },
  };
}

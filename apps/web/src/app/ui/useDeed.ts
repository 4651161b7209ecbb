import { useCallback, useState } from "react";
import { RequestError } from "../../shared/http/problem";
import { useProblemText } from "./useProblemText";

export interface Deed<A extends readonly unknown[]> {
  readonly run: (...args: A) => Promise<boolean>;
  readonly busy: boolean;
  /** What it was last refused with. */
  readonly error: unknown;
  /** That in words, null where all is well. A person who gave up needs no words. */
  readonly fault: string | null;
}

/** A call that a button starts: busy while it runs, with its refusal kept for the form. */
export function useDeed<A extends readonly unknown[]>(
  call: (...args: A) => Promise<unknown>,
): Deed<A> {
  const words = useProblemText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(
    async (...args: A): Promise<boolean> => {
      setBusy(true);
      setError(null);
      try {
        await call(...args);
        return true;
      } catch (refusal) {
        setError(refusal);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [call],
  );
  const silent = error instanceof RequestError && error.code === "aborted";
  return { run, busy, error, fault: error === null || silent ? null : words(error) };
}

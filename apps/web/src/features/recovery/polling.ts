import { RequestError } from "../../shared/http/problem";

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 8_000;
const GROWTH = 1.25;

/** How long to wait before the n-th question, from 0, in milliseconds. */
export function waitBefore(n: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * GROWTH ** n);
}

/**
 * Asks until somebody has answered. A line that fails for a while changes nothing.
 *
 * @throws RequestError with what was refused at last, or `aborted`
 */
export async function untilAnswered<T>(
  ask: () => Promise<T>,
  pause: (millis: number) => Promise<void>,
): Promise<T> {
  for (let n = 0; ; n++) {
    await pause(waitBefore(n));
    try {
      return await ask();
    } catch (error) {
      if (!isPending(error)) {
        throw error;
      }
    }
  }
}

function isPending(error: unknown): boolean {
  return error instanceof RequestError && (error.code === "approval_pending" || error.isTransient);
}

const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the next try, in milliseconds: longer with each that failed, and never
 * the same for two clients, so that a server that comes back is not run over.
 *
 * @param failed how many tries failed in a row
 * @param random from 0 to below 1
 */
export function backoff(failed: number, random: number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(failed, 10));
  return Math.round(most / 2 + (random * most) / 2);
}

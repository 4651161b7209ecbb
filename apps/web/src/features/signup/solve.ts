import { ownError } from "../../shared/http/problem";
import type { Puzzle } from "./search";
import type { Told } from "./worker";

export interface Solution {
  readonly algorithm: string;
  readonly challenge: string;
  readonly number: number;
  readonly salt: string;
  readonly signature: string;
}

/**
 * Solves a puzzle beside the page, which stays quick.
 *
 * @param onTried told the share that was tried, from 0 to 1
 * @throws RequestError `aborted`, or `not_understood` where it cannot be solved
 */
export function solve(
  puzzle: Puzzle,
  onTried: (share: number) => void,
  signal: AbortSignal,
): Promise<Solution> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const solution = new Promise<Solution>((resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(ownError("aborted"));
    });
    worker.addEventListener("error", () => {
      reject(ownError("not_understood"));
    });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data.kind === "tried") {
        onTried(data.share);
      } else if (data.number === null) {
        reject(ownError("not_understood"));
      } else {
        resolve(solutionOf(puzzle, data.number));
      }
    });
    worker.postMessage(puzzle);
  });
  return solution.finally(() => {
    worker.terminate();
  });
}

function solutionOf(puzzle: Puzzle, number: number): Solution {
  const { algorithm, challenge, salt, signature } = puzzle;
  return { algorithm, challenge, number, salt, signature };
}

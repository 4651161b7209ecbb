import type { Problem } from "../../shared/http/problem";
import type { Id } from "../../shared/protocol";

/** A message on its way out. It stays until the server has it or the person throws it away. */
export interface PendingMessage {
  /** Names the message for ever: the same nonce again is the same message at the server. */
  readonly nonce: string;
  readonly channelId: Id;
  readonly content: string;
  readonly replyTo: Id | null;
  readonly mentionRepliedUser: boolean;
  readonly files: readonly PendingFile[];
  /** Epoch ms by this machine's clock. */
  readonly createdAt: number;
  /** Whether the text was changed when the server might have had the message already. */
  readonly revised: boolean;
  readonly state: PendingState;
}

export interface PendingFile {
  readonly name: string;
  readonly blob: Blob;
  /** Alternative text; absent or empty for none. */
  readonly description?: string;
}

export type PendingState =
  | { readonly kind: "queued" }
  | { readonly kind: "sending" }
  /** Will be tried by itself: at `until` (epoch ms), or where that is null once there is a line. */
  | {
      readonly kind: "waiting";
      readonly until: number | null;
      readonly because: "offline" | "rate_limited" | "slow_mode" | "retry";
    }
  /** Will not be tried unless the person says so. */
  | { readonly kind: "failed"; readonly problem: Problem };

/** How often one message is tried where the server answers but fails, before the person is asked. */
const MOST_TRIES = 4;

/**
 * What becomes of a message that was refused or had no answer.
 *
 * @param tries how often it was tried, this time included
 * @param isConnected whether the gateway stands: without it nothing is the message's fault
 */
export function afterRefusal(
  problem: Problem,
  tries: number,
  isConnected: boolean,
  now: number,
): PendingState {
  if (problem.status === 429) {
    const because = problem.code === "slowmode" ? "slow_mode" : "rate_limited";
    return { kind: "waiting", until: now + (problem.retryAfter ?? 1) * 1_000, because };
  }
  if (problem.code === "signed_out") {
    return { kind: "waiting", until: null, because: "offline" };
  }
  const noAnswer = problem.code === "network" || problem.status >= 500;
  if (noAnswer && !isConnected) {
    return { kind: "waiting", until: null, because: "offline" };
  }
  if (noAnswer && tries < MOST_TRIES) {
    return { kind: "waiting", until: now + 500 * 2 ** (tries - 1), because: "retry" };
  }
  return { kind: "failed", problem };
}

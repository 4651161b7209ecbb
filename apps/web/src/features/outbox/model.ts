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
  readonly state: PendingState;
}

export interface PendingFile {
  readonly name: string;
  readonly blob: Blob;
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

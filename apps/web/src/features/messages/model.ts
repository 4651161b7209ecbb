import type { Problem } from "../../shared/http/problem";
import type { Id, Message } from "../../shared/protocol";

/**
 * A stretch of a channel without holes: all messages between `from` and `to`, both included.
 *
 * `from` null is the channel's beginning. `to` null is its living end: what arrives is appended.
 */
export interface Segment {
  readonly from: Id | null;
  readonly to: Id | null;
  /** Oldest first. */
  readonly messages: readonly Message[];
}

/** What is known of a channel's messages: stretches in order that neither meet nor overlap. */
export interface MessageLog {
  readonly segments: readonly Segment[];
  /** Events may have been missed: to be shown while it is read anew, and never to be added to. */
  readonly stale: boolean;
}

/** What of a channel is on the screen. */
export interface ChannelView {
  /** The message that was jumped to, null for the newest. */
  readonly focus: Id | null;
  /** Grows with each jump, so that the same target twice is two jumps. */
  readonly jump: number;
  /** The unread line stands after this message; null for no line. Stays until the channel is left. */
  readonly unreadAfter: Id | null;
  /** Whether nothing had ever been read here: then the line stands above the first message. */
  readonly unreadFromStart: boolean;
  readonly loading: "initial" | "older" | "newer" | null;
  readonly problem: Problem | null;
}

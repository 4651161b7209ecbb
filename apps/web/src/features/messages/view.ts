import type { Problem } from "../../shared/http/problem";
import { compareIds, type Id, type Message } from "../../shared/protocol";
import type { PendingMessage } from "../outbox/model";
import { isLive, type MessageLog, segmentAt } from "./log";
import { covers, type Segment } from "./segment";

/** How an open channel is looked at. */
export interface ChannelView {
  /** The reader's eye: the stretch around this message is shown; null for the newest. */
  readonly anchor: Id | null;
  /** What was jumped to last, null for nothing or the newest. */
  readonly target: Id | null;
  /** Grows with each jump, so that the same target twice is two jumps. */
  readonly jump: number;
  readonly unread: UnreadLine;
  /** "line": nothing is shown before the messages at the unread line are there. */
  readonly loading: "initial" | "line" | "older" | "newer" | "jump" | null;
  readonly problem: Problem | null;
}

/** Where the unread line stands until the channel is left: fixed when it is opened. */
export type UnreadLine =
  | { readonly kind: "none" }
  | { readonly kind: "after"; readonly id: Id }
  /** Nothing had ever been read: above the first message. */
  | { readonly kind: "start" };

export const openedView: ChannelView = {
  anchor: null,
  target: null,
  jump: 0,
  unread: { kind: "none" },
  loading: null,
  problem: null,
};

/** Before it is opened nothing is known of where its unread line stands: nothing to settle on. */
export const unopenedView: ChannelView = { ...openedView, loading: "initial" };

/** What the message list draws. */
export interface Timeline {
  /** Without holes, oldest first. */
  readonly messages: readonly Message[];
  /** Drawn after the messages; empty while newer ones are not loaded. */
  readonly pending: readonly PendingMessage[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly loading: Exclude<ChannelView["loading"], "line">;
  readonly problem: Problem | null;
  /** Kept from before and being read anew. */
  readonly stale: boolean;
  /** The unread line stands above this message; null for none among these. */
  readonly firstUnread: Id | null;
  /** The message that was jumped to, null at the newest; `jump` grows with each jump. */
  readonly target: Id | null;
  readonly jump: number;
}

const NONE: readonly never[] = [];

export function timelineOf(
  log: MessageLog,
  view: ChannelView,
  pending: readonly PendingMessage[],
  me: Id | null,
): Timeline {
  const segment = view.loading === "line" ? null : segmentAt(log, view.anchor);
  const atEnd = segment === null || segment === log.segments.at(-1);
  const hasNewer = segment !== null && !(atEnd && (log.stale || isLive(log)));
  return {
    messages: segment?.messages ?? NONE,
    pending: hasNewer ? NONE : pending,
    hasOlder: segment !== null && segment.from !== null && !log.stale,
    hasNewer,
    loading: view.loading === "line" ? "initial" : view.loading,
    problem: view.problem,
    stale: log.stale,
    firstUnread: segment === null ? null : firstUnread(segment, view.unread, me),
    target: view.target,
    jump: view.jump,
  };
}

/** One's own messages are never unread, and a line whose place is not loaded is not drawn. */
function firstUnread(segment: Segment, line: UnreadLine, me: Id | null): Id | null {
  const isOthers = ({ author }: Message) => author.id !== me;
  switch (line.kind) {
    case "none":
      return null;
    case "start":
      return segment.from === null ? (segment.messages.find(isOthers)?.id ?? null) : null;
    case "after": {
      const isAfter = ({ id }: Message) => compareIds(id, line.id) > 0;
      const known = segment.from === null || covers({ ...segment, to: null }, line.id);
      return known ? (segment.messages.find((m) => isAfter(m) && isOthers(m))?.id ?? null) : null;
    }
  }
}

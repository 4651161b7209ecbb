import { compareIds, type Id, type Message } from "../../shared/protocol";

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

export function covers({ from, to }: Segment, id: Id): boolean {
  return (from === null || compareIds(from, id) <= 0) && (to === null || compareIds(id, to) <= 0);
}

export function overlaps(a: Segment, b: Segment): boolean {
  return startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a);
}

function startsBeforeEndOf(a: Segment, b: Segment): boolean {
  return a.from === null || b.to === null || compareIds(a.from, b.to) <= 0;
}

/** From the beginning of the earlier to the end of the later one. */
export function span(
  a: Pick<Segment, "from" | "to">,
  b: Pick<Segment, "from" | "to">,
): Pick<Segment, "from" | "to"> {
  const from = a.from === null || b.from === null ? null : older(a.from, b.from);
  const to = a.to === null || b.to === null ? null : newer(a.to, b.to);
  return { from, to };
}

export function byAge(a: Segment, b: Segment): number {
  if (a.from === null || b.from === null) {
    return a.from === null ? -1 : 1;
  }
  return compareIds(a.from, b.from);
}

/** The segment with the message at its place; the same one where it has it. */
export function withMessage(segment: Segment, message: Message): Segment {
  const { messages } = segment;
  let at = messages.length;
  while (at > 0 && compareIds(message.id, messages[at - 1]?.id ?? "") < 0) {
    at--;
  }
  if (messages[at - 1]?.id === message.id) {
    return segment;
  }
  return { ...segment, messages: [...messages.slice(0, at), message, ...messages.slice(at)] };
}

/** The messages from index `start` to before `end`, and the stretch that they stand for. */
export function cut(segment: Segment, start: number, end: number): Segment {
  const messages = segment.messages.slice(start, end);
  return {
    from: start <= 0 ? segment.from : (messages[0]?.id ?? null),
    to: end >= segment.messages.length ? segment.to : (messages.at(-1)?.id ?? null),
    messages,
  };
}

function older(a: Id, b: Id): Id {
  return compareIds(a, b) <= 0 ? a : b;
}

function newer(a: Id, b: Id): Id {
  return compareIds(a, b) >= 0 ? a : b;
}

import { compareIds, type Id, type Message } from "../../shared/protocol";

/**
 * Which of the loaded messages are in the document: from `first` to `last`, both included. `last`
 * null is the end, and grows with it. Named by ids, so that messages that come or go before them
 * change nothing.
 */
export interface Span {
  readonly first: Id | null;
  readonly last: Id | null;
}

/** How many messages stand in the document, for a screen of this height in pixels. */
export interface Size {
  readonly most: number;
  readonly step: number;
}

/** A third of the height of the lowest row: so the document is never lower than three screens. */
const THIRD_OF_ROW = 9;

export function sizeFor(height: number): Size {
  const most = Math.min(180, Math.max(100, Math.round(height / THIRD_OF_ROW)));
  return { most, step: Math.round(most / 4) };
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the span lies among the messages; at the end of the log it gives up its oldest ones. */
export function rangeOf(
  messages: readonly Message[],
  span: Span,
  { most, step }: Size,
  pinned: boolean,
): Range {
  const length = messages.length;
  const end = span.last === null ? length : indexAfter(messages, span.last);
  const start = span.first === null ? 0 : indexOf(messages, span.first);
  const kept = most - step; // leaves room for what arrives while the reader looks up
  if (pinned) {
    return { start: Math.max(start, end - kept), end: Math.max(start, end) };
  }
  return { start, end: Math.max(start, Math.min(end, start + most)) };
}

/** The newest messages. */
export function tailSpan(messages: readonly Message[], { step }: Size): Span {
  return { first: messages[Math.max(0, messages.length - 2 * step)]?.id ?? null, last: null };
}

/** As many on both sides of the message. */
export function spanAround(messages: readonly Message[], id: Id, { step }: Size): Span {
  const at = indexOf(messages, id);
  return spanOf(messages, at - step, at + step);
}

export function shiftUp(messages: readonly Message[], range: Range, size: Size): Span {
  const start = Math.max(0, range.start - size.step);
  return spanOf(messages, start, Math.min(range.end, start + size.most));
}

export function shiftDown(messages: readonly Message[], range: Range, size: Size): Span {
  const end = Math.min(messages.length, range.end + size.step);
  return spanOf(messages, Math.max(range.start, end - size.most), end);
}

function spanOf(messages: readonly Message[], start: number, end: number): Span {
  return {
    first: messages[Math.max(0, start)]?.id ?? null,
    last: end >= messages.length ? null : (messages[end - 1]?.id ?? null),
  };
}

/** Of the message, or where it would stand. */
export function indexOf(messages: readonly Message[], id: Id): number {
  return partition(messages, (other) => compareIds(other, id) < 0);
}

function indexAfter(messages: readonly Message[], id: Id): number {
  return partition(messages, (other) => compareIds(other, id) <= 0);
}

/** How many messages come before, by halving. */
function partition(messages: readonly Message[], before: (id: Id) => boolean): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(messages[middle]?.id ?? "0")) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

export function holds(messages: readonly Message[], id: Id): boolean {
  return messages[indexOf(messages, id)]?.id === id;
}

import type { EventData, Id, Message } from "../../shared/protocol";
import type { Page } from "./page";
import { byAge, covers, cut, overlaps, type Segment, span, withMessage } from "./segment";

/** What is known of a channel's messages: stretches in order that neither meet nor overlap. */
export interface MessageLog {
  readonly segments: readonly Segment[];
  /** Events may have been missed: to be shown while it is read anew, and never to be added to. */
  readonly stale: boolean;
  /** How many pages are being read. */
  readonly reading: number;
  /** The events since the oldest of these reads began: a page may have been read before them. */
  readonly journal: readonly MessageEvent[];
}

type MessageEventType = "MESSAGE_CREATE" | "MESSAGE_UPDATE" | "MESSAGE_DELETE";

export type MessageEvent = {
  [T in MessageEventType]: { readonly type: T; readonly data: EventData[T] };
}[MessageEventType];

export const emptyLog: MessageLog = { segments: [], stale: false, reading: 0, journal: [] };

export function apply(log: MessageLog, event: MessageEvent): MessageLog {
  const journal = log.reading > 0 ? [...log.journal, event] : log.journal;
  const after = change(log, event);
  return journal === after.journal ? after : { ...after, journal };
}

/** To be called before a page is asked for, so that it can be brought up to date when it comes. */
export function beginRead(log: MessageLog): MessageLog {
  return { ...log, reading: log.reading + 1 };
}

/** The log with the page that was read, and with what happened while it was. */
export function endRead(log: MessageLog, page: Page): MessageLog {
  const inserted = withPage(log, page);
  return closeRead(log.journal.reduce(change, inserted));
}

/** After {@link beginRead}, where no page came. */
export function closeRead(log: MessageLog): MessageLog {
  const reading = Math.max(0, log.reading - 1);
  return { ...log, reading, journal: reading > 0 ? log.journal : [] };
}

/** To be called where events may have been missed. */
export function markStale(log: MessageLog): MessageLog {
  return { ...log, stale: true, journal: [] };
}

/** A log of messages that were kept from before. */
export function staleLog(messages: readonly Message[]): MessageLog {
  const from = messages[0]?.id ?? null;
  const to = messages.at(-1)?.id ?? null;
  return { ...emptyLog, segments: [{ from, to, messages }], stale: true };
}

/** The page is right for its whole stretch; the first page into a stale log is all there is. */
function withPage(log: MessageLog, read: Page): MessageLog {
  const segments = log.stale ? [] : log.segments;
  const page = placed(read, segments);
  if (page === null) {
    return log;
  }
  const keptOf = ({ messages }: Segment) =>
    messages.filter(({ id }) => id === page.pivot || !covers(page, id));
  const merge = (into: Segment, segment: Segment): Segment =>
    keptOf(segment).reduce(withMessage, { ...into, ...span(into, segment) });
  const met = segments.filter((segment) => overlaps(segment, page));
  const others = segments.filter((segment) => !overlaps(segment, page));
  const { from, to, messages } = met.reduce(merge, page);
  return { ...log, segments: [...others, { from, to, messages }].sort(byAge), stale: false };
}

/**
 * The stretch of a page reaches to its pivot, which is not in it: if the pivot was cut away while
 * the page was read, the stretch ends at the page's own messages.
 */
function placed(page: Page, segments: readonly Segment[]): Page | null {
  const { pivot, messages } = page;
  if (pivot === null || segments.some((segment) => covers(segment, pivot))) {
    return page;
  }
  const [oldest, newest] = [messages[0], messages.at(-1)];
  if (oldest === undefined || newest === undefined) {
    return null;
  }
  const from = page.from === pivot ? oldest.id : page.from;
  const to = page.to === pivot ? newest.id : page.to;
  return { from, to, messages, pivot: null };
}

function change(log: MessageLog, event: MessageEvent): MessageLog {
  switch (event.type) {
    case "MESSAGE_CREATE":
      return log.stale ? log : create(log, event.data);
    case "MESSAGE_UPDATE":
      return mapMessages(log, (message) => updated(message, event.data));
    case "MESSAGE_DELETE":
      return mapMessages(log, (message) => afterDelete(message, event.data.id));
  }
}

function create(log: MessageLog, message: Message): MessageLog {
  const at = log.segments.findIndex((segment) => covers(segment, message.id));
  const segment = log.segments[at];
  if (segment === undefined) {
    return log;
  }
  const after = withMessage(segment, message);
  return after === segment ? log : { ...log, segments: log.segments.with(at, after) };
}

/** What comes twice or late changes nothing: the later edit stands. */
function updated(message: Message, to: Message): Message {
  if (message.id === to.id) {
    return isLaterEdit(to, message) ? { ...to, nonce: to.nonce ?? message.nonce } : message;
  }
  const quoted = message.referenced_message;
  if (quoted?.id === to.id && isLaterEdit(to, quoted)) {
    return { ...message, referenced_message: { ...to, referenced_message: null } };
  }
  return message;
}

function isLaterEdit(to: Message, before: Message): boolean {
  return (to.edited_timestamp ?? "") >= (before.edited_timestamp ?? "");
}

function afterDelete(message: Message, id: Id): Message | null {
  if (message.id === id) {
    return null;
  }
  return message.referenced_message?.id === id ? { ...message, referenced_message: null } : message;
}

/** Null takes the message out; segments and log stay the same objects where nothing changed. */
function mapMessages(log: MessageLog, map: (message: Message) => Message | null): MessageLog {
  const segments = log.segments.map((segment) => {
    const messages = segment.messages.flatMap((message) => map(message) ?? []);
    const same =
      messages.length === segment.messages.length &&
      messages.every((message, at) => message === segment.messages[at]);
    return same ? segment : { ...segment, messages };
  });
  return segments.every((segment, at) => segment === log.segments[at]) ? log : { ...log, segments };
}

/** The stretch to show: the one that holds the message, or the newest one. */
export function segmentAt(log: MessageLog, anchor: Id | null): Segment | null {
  const holding =
    anchor === null ? undefined : log.segments.find((segment) => covers(segment, anchor));
  return holding ?? log.segments.at(-1) ?? null;
}

export function isLive(log: MessageLog): boolean {
  return !log.stale && log.segments.at(-1)?.to === null;
}

export function findMessage(log: MessageLog, id: Id): Message | null {
  const segment = log.segments.find((candidate) => covers(candidate, id));
  return segment?.messages.find((message) => message.id === id) ?? null;
}

export interface Bounds {
  /** A shown stretch longer than this is cut … */
  readonly most: number;
  /** … to so many messages around the reader's eye. */
  readonly keep: number;
}

const SIDE_KEEP = 200;

/**
 * The log without what is far from the reader's eye: bounded whatever is scrolled through.
 *
 * @param eye the topmost message on the screen, null for the newest
 */
export function bounded(log: MessageLog, eye: Id | null, { most, keep }: Bounds): MessageLog {
  const shown = segmentAt(log, eye);
  if (shown === null || (shown.messages.length <= most && log.segments.length <= 3)) {
    return log;
  }
  const segments = log.segments.flatMap((segment, at) => {
    if (segment === shown) {
      return [around(segment, eye, most, keep)];
    }
    const isNewest = at === log.segments.length - 1;
    return isNewest ? [around(segment, null, SIDE_KEEP, SIDE_KEEP)] : [];
  });
  return { ...log, segments };
}

function around(segment: Segment, eye: Id | null, most: number, keep: number): Segment {
  const count = segment.messages.length;
  if (count <= most) {
    return segment;
  }
  const found = segment.messages.findIndex(({ id }) => id === eye);
  const center = found < 0 ? count : found;
  const start = Math.max(0, Math.min(center - Math.floor(keep / 2), count - keep));
  return cut(segment, start, start + keep);
}

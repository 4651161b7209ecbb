import { daysAgo } from "../../i18n/formats";
import { type Id, isWritten, type Message } from "../../shared/protocol";

/** A message as it is drawn among its neighbours. */
export interface Row {
  readonly message: Message;
  /** It begins a group: with the face and the name. */
  readonly leads: boolean;
  /** It is the first of its day: the day stands above it. */
  readonly newDay: boolean;
  /** The unread line stands above it. */
  readonly newLine: boolean;
}

const TOGETHER_MS = 7 * 60_000;

/** `before` is the message above the first one, whether it is drawn or not. */
export function rowsOf(
  messages: readonly Message[],
  before: Message | null,
  firstUnread: Id | null,
): readonly Row[] {
  return messages.map((message, at) => {
    const above = messages[at - 1] ?? before;
    const newDay = above === null || !sameDay(above.timestamp, message.timestamp);
    const newLine = message.id === firstUnread;
    return { message, newDay, newLine, leads: newDay || newLine || !joins(above, message) };
  });
}

/** Whether it goes without a name of its own below the one above. */
export function joins(above: Message, message: Message): boolean {
  return (
    above.author.id === message.author.id &&
    isWritten(above) &&
    isWritten(message) &&
    message.message_reference === null &&
    Date.parse(message.timestamp) - Date.parse(above.timestamp) < TOGETHER_MS
  );
}

function sameDay(a: string, b: string): boolean {
  return daysAgo(Date.parse(a), Date.parse(b)) === 0;
}

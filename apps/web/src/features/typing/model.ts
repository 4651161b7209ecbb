import type { Id, Message } from "../../shared/protocol";

/** By channel, then by user: until when (epoch ms) they are shown as typing. */
export type Typing = Readonly<Record<Id, Readonly<Record<Id, number>>>>;

/** How long one TYPING_START stands, in milliseconds. */
const STANDS_FOR = 10_000;

export function withTyping(typing: Typing, channelId: Id, userId: Id, now: number): Typing {
  return { ...typing, [channelId]: { ...typing[channelId], [userId]: now + STANDS_FOR } };
}

/** Who sent what they typed types no more. */
export function afterMessage(typing: Typing, { channel_id, author }: Message): Typing {
  const inChannel = typing[channel_id];
  if (inChannel?.[author.id] === undefined) {
    return typing;
  }
  return { ...typing, [channel_id]: filter(inChannel, (_, userId) => userId !== author.id) };
}

/** Without those whose time is over; the same object where there are none. */
export function expired(typing: Typing, now: number): Typing {
  if (nextExpiry(typing) > now) {
    return typing;
  }
  return Object.fromEntries(
    Object.entries(typing)
      .map(([channelId, of]) => [channelId, filter(of, (until) => until > now)] as const)
      .filter(([, of]) => Object.keys(of).length > 0),
  );
}

/** When the next one stops (epoch ms), infinite where nobody types. */
export function nextExpiry(typing: Typing): number {
  return Math.min(Infinity, ...Object.values(typing).flatMap((of) => Object.values(of)));
}

function filter(
  of: Readonly<Record<Id, number>>,
  test: (until: number, userId: Id) => boolean,
): Readonly<Record<Id, number>> {
  return Object.fromEntries(Object.entries(of).filter(([userId, until]) => test(until, userId)));
}

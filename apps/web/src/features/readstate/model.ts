import type { MessageEvent } from "../messages/model";
import {
  compareIds,
  type Id,
  idBefore,
  isNewer,
  type Message,
  type ReadState,
} from "../../shared/protocol";
import { type Appliers, indexBy, withEntry, without, type World } from "../../shared/world";

export const readStateEvents: Appliers = {
  MESSAGE_ACK: withReadState,
  MESSAGE_CREATE: (world, message) =>
    isUnreadMention(world, message) ? counted(world, message) : world,
  MESSAGE_UPDATE: (world, message) =>
    isCounted(world, message.channel_id, message.id) && !isUnreadMention(world, message)
      ? uncounted(world, message.channel_id, message.id)
      : world,
  MESSAGE_DELETE: (world, { channel_id, id }) =>
    isCounted(world, channel_id, id) ? uncounted(world, channel_id, id) : world,
};

const nothingRead = (channelId: Id): ReadState => ({
  channel_id: channelId,
  last_read_id: null,
  mention_count: 0,
});

export function readStateOf(world: Pick<World, "readStates">, channelId: Id): ReadState {
  return world.readStates[channelId] ?? nothingRead(channelId);
}

/** The server's word counts: what was added here before it is forgotten. */
export function withReadState(world: World, read: ReadState): World {
  const mentions = (world.mentions[read.channel_id] ?? []).filter((id) =>
    isNewer(id, read.last_read_id),
  );
  return {
    ...world,
    readStates: withEntry(world.readStates, read.channel_id, read),
    mentions:
      mentions.length > 0
        ? withEntry(world.mentions, read.channel_id, mentions)
        : without(world.mentions, read.channel_id),
  };
}

/** The world where those are all read states: what Resumed says. */
export function withAllReadStates(world: World, reads: readonly ReadState[]): World {
  return { ...world, readStates: indexBy(reads, (read) => read.channel_id), mentions: {} };
}

/** What the screen shows at once when something was read; the server's answer follows. */
export function withRead(world: World, channelId: Id, upTo: Id): World {
  const before = readStateOf(world, channelId);
  if (!isNewer(upTo, before.last_read_id)) {
    return world;
  }
  const left = (world.mentions[channelId] ?? []).filter((id) => isNewer(id, upTo));
  const last = world.channels[channelId]?.last_message_id ?? null;
  const readAll = !isNewer(last ?? upTo, upTo);
  const mention_count = readAll ? 0 : Math.min(before.mention_count, left.length);
  return withReadState(world, { channel_id: channelId, last_read_id: upTo, mention_count });
}

/** The world where this message and all after it are unread. */
export function withUnread(world: World, channelId: Id, from: Id): World {
  const before = readStateOf(world, channelId);
  return withReadState(world, { ...before, last_read_id: idBefore(from) });
}

/** Whether the message calls this person, by the server's rule: their own never do. */
export function mentionsMe(world: World, message: Message): boolean {
  const me = world.me?.id;
  if (me === undefined || message.author.id === me) {
    return false;
  }
  const roles = world.members[message.guild_id]?.[me]?.roles ?? [];
  return (
    message.mention_everyone ||
    message.mentions.some(({ id }) => id === me) ||
    message.mention_roles.some((id) => roles.includes(id))
  );
}

function isUnreadMention(world: World, message: Message): boolean {
  return (
    isNewer(message.id, readStateOf(world, message.channel_id).last_read_id) &&
    mentionsMe(world, message)
  );
}

function isCounted(world: World, channelId: Id, messageId: Id): boolean {
  return world.mentions[channelId]?.includes(messageId) ?? false;
}

function counted(world: World, { channel_id, id }: Message): World {
  if (isCounted(world, channel_id, id)) {
    return world;
  }
  const read = readStateOf(world, channel_id);
  return {
    ...world,
    readStates: withEntry(world.readStates, channel_id, {
      ...read,
      mention_count: read.mention_count + 1,
    }),
    mentions: withEntry(world.mentions, channel_id, [...(world.mentions[channel_id] ?? []), id]),
  };
}

function uncounted(world: World, channelId: Id, messageId: Id): World {
  const read = readStateOf(world, channelId);
  const left = (world.mentions[channelId] ?? []).filter((id) => id !== messageId);
  return {
    ...world,
    readStates: withEntry(world.readStates, channelId, {
      ...read,
      mention_count: Math.max(0, read.mention_count - 1),
    }),
    mentions: withEntry(world.mentions, channelId, left),
  };
}

/**
 * Whether an edit or a deletion leaves open how many unread mentions there are now: the message
 * came before this client was there, so it cannot tell whether it was counted.
 *
 * @param world before the event
 */
export function isUncertain(world: World, { type, data }: MessageEvent): boolean {
  const { last_read_id, mention_count } = readStateOf(world, data.channel_id);
  if (!isNewer(data.id, last_read_id) || isCounted(world, data.channel_id, data.id)) {
    return false;
  }
  switch (type) {
    case "MESSAGE_CREATE":
      return false;
    case "MESSAGE_UPDATE":
      return mention_count > 0 || mentionsMe(world, data);
    case "MESSAGE_DELETE":
      return mention_count > 0;
  }
}

/** What a row shows. */
export interface ChannelMark {
  readonly unread: boolean;
  readonly mentions: number;
}

export function markOf(world: Pick<World, "channels" | "readStates">, channelId: Id): ChannelMark {
  const { last_read_id, mention_count } = readStateOf(world, channelId);
  const last = world.channels[channelId]?.last_message_id ?? null;
  const unread = last !== null && (last_read_id === null || compareIds(last, last_read_id) > 0);
  return { unread, mentions: mention_count };
}

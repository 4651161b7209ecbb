import {
  compareIds,
  type Id,
  idBefore,
  isNewer,
  type Message,
  type ReadState,
} from "../../shared/protocol";
import { type Appliers, indexBy, withEntry, type World } from "../../shared/world";

/**
 * Unread marks by the server's rule: it counts the pings up to `cursor` in the guild's stream, and
 * the events after that are counted here.
 */
export const readStateEvents: Appliers = {
  MESSAGE_ACK: withReadState,
  MESSAGE_CREATE(world, message, seq) {
    if (message.author.id === world.me?.id) {
      return withRead(world, message.channel_id, message.id);
    }
    const pings = { ...message, mentions: message.mentions.map(({ id }) => id) };
    return counts(world, pings, seq) ? withCount(world, message.channel_id, 1) : world;
  },
  MESSAGE_DELETE: (world, deleted, seq) =>
    deleted.author_id !== world.me?.id && counts(world, deleted, seq)
      ? withCount(world, deleted.channel_id, -1)
      : world,
};

/** Whom a message pings. */
interface Pings {
  readonly id: Id;
  readonly guild_id: Id;
  readonly channel_id: Id;
  readonly mentions: readonly Id[];
  readonly mention_roles: readonly Id[];
  readonly mention_everyone: boolean;
}

const nothingRead = (channelId: Id): ReadState => ({
  channel_id: channelId,
  last_read_id: null,
  mention_count: 0,
  cursor: 0,
});

export function readStateOf(world: Pick<World, "readStates">, channelId: Id): ReadState {
  return world.readStates[channelId] ?? nothingRead(channelId);
}

export function withReadState(world: World, read: ReadState): World {
  return { ...world, readStates: withEntry(world.readStates, read.channel_id, read) };
}

/** The world where those are all read states: what Resumed says. */
export function withAllReadStates(world: World, reads: readonly ReadState[]): World {
  return { ...world, readStates: indexBy(reads, (read) => read.channel_id) };
}

/** What the screen shows at once when something was read; the server's count follows. */
export function withRead(world: World, channelId: Id, upTo: Id): World {
  const before = readStateOf(world, channelId);
  if (!isNewer(upTo, before.last_read_id)) {
    return world;
  }
  const newest = world.channels[channelId]?.last_message_id ?? upTo;
  const mention_count = isNewer(newest, upTo) ? before.mention_count : 0;
  return withReadState(world, { ...before, last_read_id: upTo, mention_count });
}

/** The world where this message and all after it are unread. */
export function withUnread(world: World, channelId: Id, from: Id): World {
  const before = readStateOf(world, channelId);
  return withReadState(world, { ...before, last_read_id: idBefore(from) });
}

/** Whether the message calls this person. */
export function mentionsMe(world: World, message: Message): boolean {
  const pings = { ...message, mentions: message.mentions.map(({ id }) => id) };
  return message.author.id !== world.me?.id && pingsMe(world, pings);
}

function pingsMe(
  world: World,
  { guild_id, mentions, mention_roles, mention_everyone }: Pings,
): boolean {
  const me = world.me?.id;
  if (me === undefined) {
    return false;
  }
  const roles = world.members[guild_id]?.[me]?.roles ?? [];
  return (
    mention_everyone || mentions.includes(me) || mention_roles.some((id) => roles.includes(id))
  );
}

/** Whether the server's count does not have it yet, and will. */
function counts(world: World, pings: Pings, seq: number | null): boolean {
  const { last_read_id, cursor } = readStateOf(world, pings.channel_id);
  return seq !== null && seq > cursor && isNewer(pings.id, last_read_id) && pingsMe(world, pings);
}

function withCount(world: World, channelId: Id, by: number): World {
  const read = readStateOf(world, channelId);
  return withReadState(world, { ...read, mention_count: Math.max(0, read.mention_count + by) });
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

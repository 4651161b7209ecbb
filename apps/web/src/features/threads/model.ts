import {
  type Channel,
  ChannelType,
  compareIds,
  type Id,
  idMillis,
  isThread,
  type Message,
  type Thread,
  type ThreadMember,
} from "../../shared/protocol";
import { type Appliers, withEntry, withInGuild, without, type World } from "../../shared/world";
import { withChannel, withoutChannel } from "../channels/model";
import { apply, emptyLog, type MessageEvent, type MessageLog } from "../messages/log";

export { isThread, type Thread, type ThreadMember };

export const threadEvents: Appliers = {
  THREAD_CREATE: withChannel,
  THREAD_UPDATE: withChannel,
  // one's own membership stays: the thread may only be out of sight, and come back
  THREAD_DELETE: (world, { id }) => withoutChannel(world, id),
  THREAD_MEMBERS_UPDATE(world, { guild_id, id, member_count, added_members, removed_member_ids }) {
    const me = world.me?.id;
    const added = added_members.find(({ user_id }) => user_id === me);
    const counted = changeThread(world, id, { member_count });
    if (added !== undefined) {
      return withMembership(counted, guild_id, added);
    }
    return me !== undefined && removed_member_ids.includes(me)
      ? withoutMembership(counted, guild_id, id)
      : counted;
  },
  // what one did oneself is told again by the gateway: only that counts
  MESSAGE_CREATE: (world, { channel_id }, seq) => withCount(world, channel_id, seq, 1),
  MESSAGE_DELETE: (world, { channel_id }, seq) => withCount(world, channel_id, seq, -1),
};

export function threadIn(world: Pick<World, "channels">, id: Id): Thread | undefined {
  const channel = world.channels[id];
  return channel !== undefined && isThread(channel) ? channel : undefined;
}

export function isArchived({ thread_metadata }: Channel): boolean {
  return thread_metadata?.archived === true;
}

export function isLocked({ thread_metadata }: Channel): boolean {
  return thread_metadata?.locked === true;
}

export function isPrivate({ type }: Channel): boolean {
  return type === ChannelType.privateThread;
}

export function follows(world: Pick<World, "threadMembers">, { guild_id, id }: Channel): boolean {
  return world.threadMembers[guild_id]?.[id] !== undefined;
}

/** Whether one may begin or stop following it: nobody joins an archived one. */
export function mayFollow(world: Pick<World, "threadMembers">, thread: Channel): boolean {
  return follows(world, thread) || !isArchived(thread);
}

/** Whether what is new in it is marked: where it is followed and not put away. */
export function isMarked(world: Pick<World, "threadMembers">, channel: Channel): boolean {
  return !isThread(channel) || (follows(world, channel) && !isArchived(channel));
}

/**
 * The world with a thread that was asked for. The gateway tells of what is active; an answer that
 * was overtaken by an event changes nothing.
 */
export function withKnownThread(world: World, thread: Channel): World {
  const known = threadIn(world, thread.id);
  const since = ({ thread_metadata }: Channel): string => thread_metadata?.archive_timestamp ?? "";
  const isOlder = known !== undefined && (!isArchived(known) || since(known) > since(thread));
  return isOlder || !(thread.guild_id in world.guilds) ? world : withChannel(world, thread);
}

/** With the archived threads that a page of messages names: of the others the gateway tells. */
export function withThreadsOf(world: World, messages: readonly Message[]): World {
  return messages
    .flatMap(({ thread }) => thread ?? [])
    .filter(isArchived)
    .reduce(withKnownThread, world);
}

/** The world after a fresh Ready, with those archived threads that somebody looks at. */
export function withOpenArchived(
  world: World,
  before: World,
  isOpen: (threadId: Id) => boolean,
): World {
  return Object.values(before.channels)
    .filter((channel) => isThread(channel) && isArchived(channel) && isOpen(channel.id))
    .reduce(withKnownThread, world);
}

export function withMembership(world: World, guildId: Id, member: ThreadMember): World {
  const threadMembers = withInGuild(world.threadMembers, guildId, member.id, member);
  return { ...world, threadMembers };
}

export function withoutMembership(world: World, guildId: Id, threadId: Id): World {
  const inGuild = without(world.threadMembers[guildId] ?? {}, threadId);
  return { ...world, threadMembers: withEntry(world.threadMembers, guildId, inGuild) };
}

function withCount(world: World, threadId: Id, seq: number | null, by: number): World {
  const thread = threadIn(world, threadId);
  return thread === undefined || seq === null
    ? world
    : changeThread(world, threadId, { message_count: Math.max(0, thread.message_count + by) });
}

function changeThread(
  world: World,
  id: Id,
  change: Partial<Pick<Thread, "member_count" | "message_count">>,
): World {
  const thread = threadIn(world, id);
  return thread === undefined
    ? world
    : { ...world, channels: withEntry(world.channels, id, { ...thread, ...change }) };
}

/** By thread: the messages that those which are open were begun from, null where one is gone. */
export type Starters = Readonly<Record<Id, Message | null>>;

/** What happens to a message happens to it as the first one of its thread, too. */
export function applyToStarters(starters: Starters, event: MessageEvent): Starters {
  const known = starters[event.data.id];
  if (known == null || known.channel_id !== event.data.channel_id) {
    return starters;
  }
  const [after = null] = apply(logOf(known), event).segments.flatMap(({ messages }) => messages);
  return { ...starters, [known.id]: after };
}

function logOf(message: Message): MessageLog {
  return { ...emptyLog, segments: [{ from: null, to: null, messages: [message] }] };
}

/** When something was last written, or it was begun. In milliseconds. */
export function lastActive({ id, last_message_id }: Channel): number {
  return idMillis(last_message_id ?? id);
}

/** What is unread first, then what was active last. */
export function byActivity(isUnread: (thread: Channel) => boolean) {
  return (a: Channel, b: Channel): number =>
    Number(isUnread(b)) - Number(isUnread(a)) || lastActive(b) - lastActive(a);
}

/** Those put away last come first. */
export function byArchiving(a: Thread, b: Thread): number {
  return (
    Date.parse(b.thread_metadata.archive_timestamp) -
    Date.parse(a.thread_metadata.archive_timestamp)
  );
}

/** Those begun last come first: their order does not change while one looks. */
export function newestFirst(a: Channel, b: Channel): number {
  return compareIds(b.id, a.id);
}

/** The first words of a message, as the name of a thread. */
export function nameFrom(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  if (words.length <= LONGEST_GUESS) {
    return words;
  }
  const cut = words.slice(0, LONGEST_GUESS + 1);
  const end = cut.lastIndexOf(" ");
  return cut.slice(0, end > 0 ? end : LONGEST_GUESS);
}

const LONGEST_GUESS = 40;

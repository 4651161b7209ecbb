import { type Channel, ChannelType, type Id, isThread, newest } from "../../shared/protocol";
import { compareIds } from "../../shared/protocol";
import { type Appliers, keepWhere, withEntry, type World } from "../../shared/world";

export const channelEvents: Appliers = {
  CHANNEL_CREATE: withChannel,
  CHANNEL_UPDATE: withChannel,
  CHANNEL_DELETE: (world, { channel_id }) => withoutChannel(world, channel_id),
  MESSAGE_CREATE: (world, { channel_id, id }) => withNewest(world, channel_id, id),
};

/** The newest message is not kept current by CHANNEL_UPDATE, so the greater id stands. */
export function withChannel(world: World, channel: Channel): World {
  const known = world.channels[channel.id]?.last_message_id ?? null;
  const last_message_id = newest(known, channel.last_message_id);
  const channels = withEntry(world.channels, channel.id, { ...channel, last_message_id });
  return { ...world, channels };
}

/** With the threads that were in it. */
export function withoutChannel(world: World, id: Id): World {
  const isGone = (channel: Channel | undefined): boolean =>
    channel !== undefined && (channel.id === id || (isThread(channel) && channel.parent_id === id));
  return {
    ...world,
    channels: keepWhere(world.channels, (channel) => !isGone(channel)),
    readStates: keepWhere(world.readStates, (_, of) => !isGone(world.channels[of])),
  };
}

function withNewest(world: World, channelId: Id, messageId: Id): World {
  const channel = world.channels[channelId];
  if (channel === undefined) {
    return world;
  }
  return setNewest(world, channelId, newest(channel.last_message_id, messageId));
}

/** The world where that is the channel's newest message: for when the newest one was deleted. */
export function setNewest(world: World, channelId: Id, messageId: Id | null): World {
  const channel = world.channels[channelId];
  if (channel === undefined || channel.last_message_id === messageId) {
    return world;
  }
  const channels = withEntry(world.channels, channelId, { ...channel, last_message_id: messageId });
  return { ...world, channels };
}

/** A category with its channels in order; `category` null for those without one, which come first. */
export interface ChannelSection {
  readonly category: Channel | null;
  readonly channels: readonly Channel[];
}

/** A channel whose category may not be seen stands where those without one stand. */
export function sections(channels: readonly Channel[]): readonly ChannelSection[] {
  const inOrder = channels.filter((channel) => !isThread(channel)).sort(byPosition);
  const categories = inOrder.filter(isCategory);
  const known = new Set(categories.map(({ id }) => id));
  const others = inOrder.filter((channel) => !isCategory(channel));
  const loose = others.filter(({ parent_id }) => parent_id === null || !known.has(parent_id));
  const grouped = categories.map((category) => ({
    category,
    channels: others.filter(({ parent_id }) => parent_id === category.id),
  }));
  return loose.length > 0 ? [{ category: null, channels: loose }, ...grouped] : grouped;
}

export function isCategory({ type }: Channel): boolean {
  return type === ChannelType.category;
}

function byPosition(a: Channel, b: Channel): number {
  return a.position - b.position || compareIds(a.id, b.id);
}

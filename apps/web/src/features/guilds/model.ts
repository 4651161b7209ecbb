import type { GuildState, Id } from "../../shared/protocol";
import {
  type Appliers,
  indexBy,
  keepWhere,
  withEntry,
  without,
  type World,
} from "../../shared/world";

export const guildEvents: Appliers = {
  GUILD_CREATE: withGuild,
  GUILD_UPDATE: (world, guild) => ({ ...world, guilds: withEntry(world.guilds, guild.id, guild) }),
  GUILD_DELETE: (world, { guild_id }) => withoutGuild(world, guild_id),
  GUILD_OVERWRITES_UPDATE: (world, { guild_id, permission_overwrites }) => ({
    ...world,
    overwrites: withEntry(world.overwrites, guild_id, permission_overwrites),
  }),
};

/** The world with the guild as it stands there, whatever was known of it. */
export function withGuild(before: World, state: GuildState): World {
  const id = state.guild.id;
  const world = withoutGuild(before, id);
  return {
    ...world,
    guilds: withEntry(world.guilds, id, state.guild),
    roles: withEntry(
      world.roles,
      id,
      indexBy(state.roles, (role) => role.id),
    ),
    overwrites: withEntry(world.overwrites, id, state.permission_overwrites),
    channels: {
      ...world.channels,
      ...indexBy([...state.channels, ...state.threads], (channel) => channel.id),
    },
    threadMembers: withEntry(
      world.threadMembers,
      id,
      indexBy(state.thread_members, (member) => member.id),
    ),
    members: withEntry(
      world.members,
      id,
      indexBy(state.members, (member) => member.user.id),
    ),
    memberCounts: withEntry(world.memberCounts, id, state.member_count),
    presences: withEntry(
      world.presences,
      id,
      Object.fromEntries(state.presences.map(({ user_id, status }) => [user_id, status])),
    ),
    readStates: { ...world.readStates, ...indexBy(state.read_states, (read) => read.channel_id) },
  };
}

/** The world without the guild and all that is in it. */
export function withoutGuild(world: World, id: Id): World {
  if (!(id in world.guilds)) {
    return world;
  }
  const isElsewhere = (channelId: Id) => world.channels[channelId]?.guild_id !== id;
  return {
    ...world,
    guilds: without(world.guilds, id),
    roles: without(world.roles, id),
    overwrites: without(world.overwrites, id),
    channels: keepWhere(world.channels, (channel) => channel.guild_id !== id),
    threadMembers: without(world.threadMembers, id),
    members: without(world.members, id),
    memberCounts: without(world.memberCounts, id),
    presences: without(world.presences, id),
    readStates: keepWhere(world.readStates, (_, channelId) => isElsewhere(channelId)),
  };
}

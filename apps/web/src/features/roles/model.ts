import type { Id, Member, Overwrite, Role } from "../../shared/protocol";
import { type Appliers, withInGuild, withoutInGuild, type World } from "../../shared/world";

export const roleEvents: Appliers = {
  GUILD_ROLE_CREATE: withRole,
  GUILD_ROLE_UPDATE: withRole,
  GUILD_ROLE_DELETE: (world, { guild_id, role_id }) => withoutRole(world, guild_id, role_id),
};

function withRole(world: World, role: Role): World {
  return { ...world, roles: withInGuild(world.roles, role.guild_id, role.id, role) };
}

/** A role that goes is taken from its members, and its overwrites go with it. */
function withoutRole(world: World, guildId: Id, roleId: Id): World {
  const members = mapValues(world.members[guildId] ?? {}, (member) => stripped(member, roleId));
  return {
    ...world,
    roles: withoutInGuild(world.roles, guildId, roleId),
    members: { ...world.members, [guildId]: members },
    overwrites: mapValues(world.overwrites, (all) => withoutTarget(all, roleId)),
    channels: mapValues(world.channels, (channel) => {
      const rest = withoutTarget(channel.permission_overwrites, roleId);
      return rest === channel.permission_overwrites
        ? channel
        : { ...channel, permission_overwrites: rest };
    }),
  };
}

function stripped(member: Member, roleId: Id): Member {
  return member.roles.includes(roleId)
    ? { ...member, roles: member.roles.filter((id) => id !== roleId) }
    : member;
}

function withoutTarget(all: readonly Overwrite[], id: Id): readonly Overwrite[] {
  return all.some((one) => one.id === id) ? all.filter((one) => one.id !== id) : all;
}

function mapValues<T>(
  of: Readonly<Record<Id, T>>,
  change: (value: T) => T,
): Readonly<Record<Id, T>> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}

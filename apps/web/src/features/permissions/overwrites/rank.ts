import { type Id, OverwriteType } from "../../../shared/protocol";
import type { World } from "../../../shared/world";
import type { Target } from "./api";

/**
 * Whether this person stands above the target, as the server asks before it changes what is set for
 * it (docs/permissions.md, “Who may change it”).
 */
export function outranks(world: World, guildId: Id, { type, id }: Target): boolean {
  const me = world.me?.id ?? "0";
  const owner = world.guilds[guildId]?.owner_id;
  if (me === owner) {
    return true;
  }
  const stands =
    type === OverwriteType.role ? positionOf(world, guildId, id) : highest(world, guildId, id);
  const exempt = type === OverwriteType.member && (id === me || id === owner);
  return !exempt && stands < highest(world, guildId, me);
}

function highest(world: World, guildId: Id, userId: Id): number {
  const roles = world.members[guildId]?.[userId]?.roles ?? [];
  return Math.max(0, ...roles.map((role) => positionOf(world, guildId, role)));
}

function positionOf(world: World, guildId: Id, roleId: Id): number {
  return world.roles[guildId]?.[roleId]?.position ?? 0;
}

import type { Presence } from "../../shared/protocol";
import { type Appliers, withInGuild, withoutInGuild, type World } from "../../shared/world";

export const presenceEvents: Appliers = {
  PRESENCE_UPDATE: withPresence,
};

function withPresence(world: World, { guild_id, user_id, status }: Presence): World {
  if (world.guilds[guild_id] === undefined) {
    return world;
  }
  const presences =
    status === "offline"
      ? withoutInGuild(world.presences, guild_id, user_id)
      : withInGuild(world.presences, guild_id, user_id, status);
  return { ...world, presences };
}

/** The world where those are all who are not offline: what Resumed says. */
export function withAllPresences(world: World, presences: readonly Presence[]): World {
  const nobody = Object.fromEntries(Object.keys(world.guilds).map((id) => [id, {}]));
  return presences.reduce(withPresence, { ...world, presences: nobody });
}

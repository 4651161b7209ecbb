import { isCategory } from "../../channels/model";
import { isThread } from "../../../shared/protocol";
import type { World } from "../../../shared/world";
import type { Scope } from "./api";

export function placeName(world: World, { guildId, channelId }: Scope): string {
  const channel = channelId === null ? undefined : world.channels[channelId];
  if (channel === undefined) {
    return world.guilds[guildId]?.name ?? "";
  }
  return isCategory(channel) || isThread(channel) ? channel.name : `#${channel.name}`;
}

import { type Channel, type Id, isThread } from "../../shared/protocol";
import { paths } from "./route";

/** Where a channel or a thread is, or a message in it. */
export function placePath(channel: Channel, messageId?: Id): string {
  const { guild_id: guildId, id } = channel;
  if (isThread(channel)) {
    return paths.thread(guildId, channel.parent_id, id, messageId);
  }
  return messageId === undefined
    ? paths.channel(guildId, id)
    : paths.message(guildId, id, messageId);
}

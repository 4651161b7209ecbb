import type { Id, Mask } from "../../shared/protocol";
import type { GuildView, Target } from "./overwrites/api";

/** A server as somebody else sees it: what they may do takes the place of what one may oneself. */
export interface ViewAs {
  readonly guildId: Id;
  readonly who: Target;
  /** The address that one came from. */
  readonly from: string;
  readonly permissions: Mask;
  readonly channels: Readonly<Record<Id, Mask>>;
}

export function viewAs(
  guildId: Id,
  who: Target,
  from: string,
  { permissions, channels }: GuildView,
): ViewAs {
  const byId = channels.map(({ channel_id, permissions: of }) => [channel_id, of]);
  return {
    guildId,
    who,
    from,
    permissions,
    channels: Object.fromEntries(byId) as ViewAs["channels"],
  };
}

/** Null where one looks with one's own eyes; a channel that is not told of may not be seen. */
export function heldInView(view: ViewAs | null, guildId: Id, channelId: Id | null): bigint | null {
  if (view?.guildId !== guildId) {
    return null;
  }
  return BigInt(channelId === null ? view.permissions : (view.channels[channelId] ?? "0"));
}

import type { PendingMessage } from "../../features/outbox/model";
import type { Problem } from "../../shared/http/problem";
import type { Channel, Guild, Id, Member, Message, Role } from "../../shared/protocol";
import type { PermissionName } from "../../features/permissions/model";
import type { AppState } from "./state";

/** What the message list draws. */
export interface Timeline {
  /** Without holes, oldest first. */
  readonly messages: readonly Message[];
  /** Drawn after the messages; empty while newer ones are not loaded. */
  readonly pending: readonly PendingMessage[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly loading: "initial" | "older" | "newer" | null;
  readonly problem: Problem | null;
  /** Kept from before and being read anew. */
  readonly stale: boolean;
  /** The unread line stands above this message; null for none among these. */
  readonly firstUnread: Id | null;
  /** The message that was jumped to, null at the newest; `jump` grows with each jump. */
  readonly target: Id | null;
  readonly jump: number;
}

/** A channel's row in the list. */
export interface ChannelMark {
  readonly unread: boolean;
  readonly mentions: number;
}

/** Categories in order with their channels in order; the first has no category. */
export interface ChannelSection {
  readonly category: Channel | null;
  readonly channels: readonly Channel[];
}

/** A part of the member list: a hoisted role, the others who are online, or who is offline. */
export interface MemberSection {
  /** The id of the role, or `online` or `offline`. */
  readonly key: string;
  readonly role: Role | null;
  readonly members: readonly Member[];
}

export interface Selectors {
  guildList(state: AppState): readonly Guild[];
  channelSections(state: AppState, guildId: Id): readonly ChannelSection[];
  channelMark(state: AppState, channelId: Id): ChannelMark;
  guildMark(state: AppState, guildId: Id): ChannelMark;
  memberSections(state: AppState, guildId: Id): readonly MemberSection[];
  timeline(state: AppState, channelId: Id): Timeline;
  /** Whether this person may do it there; `channelId` null for the guild as a whole. */
  can(state: AppState, permission: PermissionName, guildId: Id, channelId: Id | null): boolean;
  /** Nick, else global name; falls back to `fallback` for who has left. */
  displayName(state: AppState, guildId: Id, user: { id: Id; global_name: string }): string;
  /** 0xRRGGBB of the highest coloured role, 0 for none. */
  nameColor(state: AppState, guildId: Id, userId: Id): number;
  /** User ids who type there now, without oneself. */
  typingUsers(state: AppState, channelId: Id): readonly Id[];
}

import { type ChannelSection, isCategory, sections } from "../../features/channels/model";
import {
  memberColor,
  memberName,
  memberSections,
  type MemberSection,
} from "../../features/members/model";
import { emptyLog, type Timeline, timelineOf, unopenedView } from "../../features/messages/model";
import { holds, type PermissionName, resolve } from "../../features/permissions/model";
import { heldInView, type ViewAs } from "../../features/permissions/viewAs";
import { type ChannelMark, markOf } from "../../features/readstate/model";
import { inOrder } from "../../features/roles/order";
import { highestOf, type Standing } from "../../features/roles/standing";
import {
  type Channel,
  compareIds,
  type Guild,
  type Id,
  type Member,
  type Role,
  type Status,
} from "../../shared/protocol";
import type { World } from "../../shared/world";
import { intern, memo } from "./memo";
import type { AppState } from "./state";

export type { ChannelMark, ChannelSection, MemberSection, PermissionName, Standing, Timeline };

const NONE: readonly never[] = [];
const NOBODY: Readonly<Record<Id, never>> = {};

const guildsInOrder = memo((guilds: World["guilds"]): readonly Guild[] =>
  Object.values(guilds).sort((a, b) => compareIds(a.id, b.id)),
);

/** The guilds of the rail, oldest first. */
export function selectGuilds(state: AppState): readonly Guild[] {
  return guildsInOrder(state.world.guilds);
}

const channelsByGuild = memo((channels: World["channels"], view: ViewAs | null) => {
  const byGuild: Record<Id, Channel[]> = {};
  for (const channel of Object.values(channels).filter((one) => isInView(view, one))) {
    (byGuild[channel.guild_id] ??= []).push(channel);
  }
  return Object.fromEntries(Object.entries(byGuild).map(([id, of]) => [id, sections(of)]));
});

/** Categories in order with their channels in order. */
export function selectChannelSections(state: AppState, guildId: Id): readonly ChannelSection[] {
  return channelsByGuild(state.world.channels, state.viewAs)[guildId] ?? NONE;
}

/** The channel, where it may be seen with the eyes that one looks with. */
export function selectChannel(state: AppState, channelId: Id): Channel | undefined {
  const channel = state.world.channels[channelId];
  return channel !== undefined && isInView(state.viewAs, channel) ? channel : undefined;
}

function isInView(view: ViewAs | null, { guild_id, id }: Channel): boolean {
  const held = heldInView(view, guild_id, id);
  return held === null || holds(held, "VIEW_CHANNEL");
}

const marks = memo((channels: World["channels"], readStates: World["readStates"]) => {
  const byChannel: Record<Id, ChannelMark> = {};
  const byGuild: Record<Id, ChannelMark> = {};
  for (const { id, guild_id } of Object.values(channels)) {
    const mark = markOf({ channels, readStates }, id);
    const sum = byGuild[guild_id] ?? UNMARKED;
    byChannel[id] = mark;
    byGuild[guild_id] = {
      unread: sum.unread || mark.unread,
      mentions: sum.mentions + mark.mentions,
    };
  }
  return { byChannel, byGuild };
});

const UNMARKED: ChannelMark = { unread: false, mentions: 0 };

export function selectChannelMark({ world }: AppState, channelId: Id): ChannelMark {
  return marks(world.channels, world.readStates).byChannel[channelId] ?? UNMARKED;
}

/** All of the guild's channels together. */
export function selectGuildMark({ world }: AppState, guildId: Id): ChannelMark {
  return marks(world.channels, world.readStates).byGuild[guildId] ?? UNMARKED;
}

const memberList = memo(
  (
    members: Readonly<Record<Id, Member>>,
    roles: Readonly<Record<Id, Role>>,
    presences: Readonly<Record<Id, Status>>,
    locale: string | null,
  ) => {
    const collator = new Intl.Collator(locale ?? undefined, { sensitivity: "base" });
    return memberSections(Object.values(members), roles, presences, collator);
  },
);

/** Hoisted roles from the highest, then who is online, then who is not. */
export function selectMemberSections(state: AppState, guildId: Id): readonly MemberSection[] {
  const { members, roles, presences } = state.world;
  return memberList(
    members[guildId] ?? NOBODY,
    roles[guildId] ?? NOBODY,
    presences[guildId] ?? NOBODY,
    state.settings.locale,
  );
}

const timelines = memo(timelineOf);
const sameTimeline = intern<Timeline>();

/** The same object as long as nothing that is drawn changed, whatever is scrolled. */
export function selectTimeline(state: AppState, channelId: Id): Timeline {
  const log = state.logs[channelId] ?? emptyLog;
  const view = state.views[channelId] ?? unopenedView;
  const pending = state.outbox[channelId] ?? NONE;
  return sameTimeline(timelines(log, view, pending, state.world.me?.id ?? null));
}

/** Whether this person may do it there; `channelId` null for the guild as a whole. */
export function selectCan(
  { world, viewAs }: AppState,
  permission: PermissionName,
  guildId: Id,
  channelId: Id | null,
): boolean {
  const held = heldInView(viewAs, guildId, channelId) ?? permissionsIn(world, guildId, channelId);
  return holds(held, permission);
}

/** All that this person may do there: what they may pass on, and take. */
export function selectHeld({ world }: AppState, guildId: Id, channelId: Id | null): bigint {
  return permissionsIn(world, guildId, channelId);
}

/** Whether this person may set there what others may do: for good, for a time only, or not. */
export function selectMaySet(
  state: AppState,
  guildId: Id,
  channelId: Id | null,
): "for good" | "for a time" | "no" {
  const can = (permission: PermissionName): boolean =>
    selectCan(state, permission, guildId, channelId);
  return can("MANAGE_OVERWRITES") || can("MANAGE_ROLES")
    ? "for good"
    : can("GRANT_TEMPORARY_ACCESS")
      ? "for a time"
      : "no";
}

const standingOf = memo(
  (
    guild: Guild | undefined,
    member: Member | undefined,
    roles: Readonly<Record<Id, Role>>,
    held: bigint,
  ): Standing => ({
    userId: member?.user.id ?? "0",
    owner: guild !== undefined && guild.owner_id === member?.user.id,
    highest: member === undefined ? 0 : highestOf(member, roles),
    held,
  }),
);

/** Who this person is where the guild's roles are changed. */
export function selectStanding({ world }: AppState, guildId: Id): Standing {
  return standingOf(
    world.guilds[guildId],
    world.members[guildId]?.[world.me?.id ?? ""],
    world.roles[guildId] ?? NOBODY,
    permissionsIn(world, guildId, null),
  );
}

/** Whether this person may give roles to others at all. */
export function selectAssigns(state: AppState, guildId: Id): boolean {
  return (
    selectCan(state, "ASSIGN_ROLES", guildId, null) ||
    selectCan(state, "MANAGE_ROLES", guildId, null)
  );
}

const rolesInOrder = memo(inOrder);

/** From the highest; that of everyone is the last. */
export function selectRoles({ world }: AppState, guildId: Id): readonly Role[] {
  return rolesInOrder(world.roles[guildId] ?? NOBODY);
}

function permissionsIn(world: World, guildId: Id, channelId: Id | null): bigint {
  const guild = world.guilds[guildId];
  const member = world.me === null ? undefined : world.members[guildId]?.[world.me.id];
  if (guild === undefined || member === undefined) {
    return 0n;
  }
  const subject = {
    ownerId: guild.owner_id,
    member,
    roles: world.roles[guildId] ?? NOBODY,
    overwrites: world.overwrites[guildId] ?? NONE,
  };
  return resolve(subject, scopesOf(world, channelId), Date.now());
}

function scopesOf(world: World, channelId: Id | null): readonly Channel[] {
  const channel = channelId === null ? undefined : world.channels[channelId];
  if (channel === undefined) {
    return NONE;
  }
  const category = channel.parent_id === null ? undefined : world.channels[channel.parent_id];
  return category === undefined || isCategory(channel) ? [channel] : [category, channel];
}

/** Nick, else global name; who has left goes by the name that the message carries. */
export function selectDisplayName(
  { world }: AppState,
  guildId: Id,
  user: { readonly id: Id; readonly global_name: string },
): string {
  const member = world.members[guildId]?.[user.id];
  return member === undefined ? user.global_name : memberName(member);
}

/** 0xRRGGBB of the highest coloured role, 0 for none. */
export function selectNameColor({ world }: AppState, guildId: Id, userId: Id): number {
  const member = world.members[guildId]?.[userId];
  return member === undefined ? 0 : memberColor(member, world.roles[guildId] ?? NOBODY);
}

const typingIds = memo((of: Readonly<Record<Id, number>>): readonly Id[] => Object.keys(of));

/** Who types there now, without oneself. */
export function selectTypingUsers(state: AppState, channelId: Id): readonly Id[] {
  const of = state.typing[channelId];
  return of === undefined ? NONE : typingIds(of);
}

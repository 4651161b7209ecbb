import { type ChannelSection, sections } from "../../features/channels/model";
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
import { highestOf, outranks, type Standing } from "../../features/roles/standing";
import {
  follows,
  isArchived,
  isMarked,
  isThread,
  newestFirst,
  type Thread,
  threadIn,
} from "../../features/threads/model";
import {
  type Channel,
  ChannelType,
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

const channelsByGuild = memo((channels: World["channels"], viewAs: ViewAs | null) => {
  const byGuild: Record<Id, Channel[]> = {};
  const state = { world: { channels }, viewAs };
  for (const channel of Object.values(channels).filter((one) => isInView(state, one))) {
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
  return channel !== undefined && isInView(state, channel) ? channel : undefined;
}

interface Eyes {
  readonly world: Pick<World, "channels">;
  readonly viewAs: ViewAs | null;
}

function isInView(eyes: Eyes, { guild_id, id }: Channel): boolean {
  const held = heldByEyes(eyes, guild_id, id);
  return held === null || holds(held, "VIEW_CHANNEL");
}

/** A public thread of which the view does not tell is seen as its channel is. */
function heldByEyes({ world, viewAs }: Eyes, guildId: Id, channelId: Id | null): bigint | null {
  const channel = channelId === null ? undefined : world.channels[channelId];
  const told = viewAs === null || channelId === null || channelId in viewAs.channels;
  const place = !told && channel?.type === ChannelType.publicThread ? channel.parent_id : channelId;
  return heldInView(viewAs, guildId, place);
}

const marks = memo(
  (
    channels: World["channels"],
    readStates: World["readStates"],
    threadMembers: World["threadMembers"],
  ) => {
    const byChannel: Record<Id, ChannelMark> = {};
    const byGuild: Record<Id, ChannelMark> = {};
    /** By channel: the mentions in its threads. */
    const inThreads: Record<Id, number> = {};
    const marked = Object.values(channels).filter((one) => isMarked({ threadMembers }, one));
    for (const channel of marked) {
      const mark = markOf({ channels, readStates }, channel.id);
      const sum = byGuild[channel.guild_id] ?? UNMARKED;
      byChannel[channel.id] = mark;
      byGuild[channel.guild_id] = {
        unread: sum.unread || mark.unread,
        mentions: sum.mentions + mark.mentions,
      };
      if (isThread(channel)) {
        inThreads[channel.parent_id] = (inThreads[channel.parent_id] ?? 0) + mark.mentions;
      }
    }
    return { byChannel, byGuild, inThreads };
  },
);

const UNMARKED: ChannelMark = { unread: false, mentions: 0 };

function marksOf({ world }: AppState): ReturnType<typeof marks> {
  return marks(world.channels, world.readStates, world.threadMembers);
}

/** Of a thread that is not followed nothing is marked. */
export function selectChannelMark(state: AppState, channelId: Id): ChannelMark {
  return marksOf(state).byChannel[channelId] ?? UNMARKED;
}

/** How often one is mentioned in a channel and in those of its threads that one follows. */
export function selectMentions(state: AppState, channelId: Id): number {
  const { byChannel, inThreads } = marksOf(state);
  return (byChannel[channelId]?.mentions ?? 0) + (inThreads[channelId] ?? 0);
}

/** The channels and followed threads of a guild in which something is unread. */
export function selectUnreadIds(state: AppState, guildId: Id): readonly Id[] {
  const { byChannel } = marksOf(state);
  return Object.values(state.world.channels)
    .filter(({ id, guild_id }) => guild_id === guildId && byChannel[id]?.unread === true)
    .map(({ id }) => id);
}

/** All of the guild's channels and followed threads together. */
export function selectGuildMark(state: AppState, guildId: Id): ChannelMark {
  return marksOf(state).byGuild[guildId] ?? UNMARKED;
}

const threadsByParent = memo((channels: World["channels"]) => {
  const byParent: Record<Id, Thread[]> = {};
  for (const channel of Object.values(channels)) {
    if (isThread(channel)) {
      (byParent[channel.parent_id] ??= []).push(channel);
    }
  }
  Object.values(byParent).forEach((all) => all.sort(newestFirst));
  return byParent;
});

/** The threads of a channel that are known, archived ones too, those begun last first. */
export function selectThreads(state: AppState, channelId: Id): readonly Thread[] {
  return threadsByParent(state.world.channels)[channelId] ?? NONE;
}

/** The thread, where it may be seen with the eyes that one looks with. */
export function selectThread(state: AppState, threadId: Id): Thread | undefined {
  const thread = threadIn(state.world, threadId);
  return thread !== undefined && isInView(state, thread) ? thread : undefined;
}

const listed = memo(
  (
    threads: readonly Thread[],
    threadMembers: World["threadMembers"],
    open: Id | null,
  ): readonly Thread[] =>
    threads.filter(
      (thread) => thread.id === open || (follows({ threadMembers }, thread) && !isArchived(thread)),
    ),
);

/** Those that stand under their channel in the list: what is followed, and what is open. */
export function selectListedThreads(
  state: AppState,
  channelId: Id,
  open: Id | null,
): readonly Thread[] {
  const threads = selectThreads(state, channelId);
  const all = threads.length === 0 ? NONE : listed(threads, state.world.threadMembers, open);
  return state.viewAs === null ? all : all.filter((thread) => isInView(state, thread));
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
  state: AppState,
  permission: PermissionName,
  guildId: Id,
  channelId: Id | null,
): boolean {
  const held =
    heldByEyes(state, guildId, channelId) ?? permissionsIn(state.world, guildId, channelId);
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

/** Whether this person may do it to the member: holds the right, and stands above them. */
export function selectMayModerate(
  state: AppState,
  permission: PermissionName,
  guildId: Id,
  userId: Id,
): boolean {
  const { guilds, members, roles } = state.world;
  const member = members[guildId]?.[userId];
  const ranks = { roles: roles[guildId] ?? NOBODY, ownerId: guilds[guildId]?.owner_id ?? "0" };
  return (
    member !== undefined &&
    selectCan(state, permission, guildId, null) &&
    outranks(selectStanding(state, guildId), member, ranks)
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
    memberships: world.threadMembers[guildId] ?? NOBODY,
  };
  return resolve(subject, channelId === null ? NONE : scopesOf(world, channelId), Date.now());
}

/** From the widest: category, channel, thread, as far as they are there. */
function scopesOf(world: World, channelId: Id): readonly Channel[] {
  const channel = world.channels[channelId];
  if (channel === undefined) {
    return NONE;
  }
  const above = channel.parent_id === null ? NONE : scopesOf(world, channel.parent_id);
  return [...above, channel];
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

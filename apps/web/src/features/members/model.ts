import type { Id, Member, Role, Status, User } from "../../shared/protocol";
import {
  type Appliers,
  withEntry,
  withInGuild,
  withoutInGuild,
  type World,
} from "../../shared/world";
import { highestFirst } from "../roles/order";

export const memberEvents: Appliers = {
  GUILD_MEMBER_ADD: withNewMember,
  GUILD_MEMBER_UPDATE: withMember,
  GUILD_MEMBER_REMOVE: (world, { guild_id, user_id }) => withoutMember(world, guild_id, user_id),
};

function withNewMember(world: World, member: Member): World {
  if (world.members[member.guild_id]?.[member.user.id] !== undefined) {
    return withMember(world, member);
  }
  return withCount(withMember(world, member), member.guild_id, 1);
}

function withMember(world: World, member: Member): World {
  const members = withInGuild(world.members, member.guild_id, member.user.id, member);
  return member.user.id === world.me?.id
    ? { ...world, members, me: member.user }
    : { ...world, members };
}

function withoutMember(world: World, guildId: Id, userId: Id): World {
  const left: World = {
    ...world,
    members: withoutInGuild(world.members, guildId, userId),
    presences: withoutInGuild(world.presences, guildId, userId),
  };
  return withCount(left, guildId, -1);
}

function withCount(world: World, guildId: Id, by: number): World {
  const count = (world.memberCounts[guildId] ?? 0) + by;
  return { ...world, memberCounts: withEntry(world.memberCounts, guildId, Math.max(0, count)) };
}

/** The world with members that were read one page after the other; the count is the server's. */
export function withMemberPage(world: World, guildId: Id, page: readonly Member[]): World {
  const known = world.members[guildId] ?? {};
  const read = Object.fromEntries(page.map((member) => [member.user.id, member]));
  return { ...world, members: withEntry(world.members, guildId, { ...read, ...known }) };
}

/** Oneself by a new profile, everywhere. */
export function withMe(world: World, me: User): World {
  const members = Object.entries(world.members).map(([guildId, ofGuild]) => {
    const own = ofGuild[me.id];
    return [guildId, own === undefined ? ofGuild : { ...ofGuild, [me.id]: { ...own, user: me } }];
  });
  return { ...world, me, members: Object.fromEntries(members) as World["members"] };
}

/** A part of the member list: a hoisted role, the others who are online, or who is offline. */
export interface MemberSection {
  /** The id of the role, or `online` or `offline`. */
  readonly key: string;
  readonly role: Role | null;
  readonly members: readonly Member[];
}

export function memberSections(
  members: readonly Member[],
  roles: Readonly<Record<Id, Role>>,
  presences: Readonly<Record<Id, Status>>,
  collator: Intl.Collator,
): readonly MemberSection[] {
  const parts = new Map<string, Member[]>();
  for (const member of members) {
    const online = presences[member.user.id] !== undefined;
    const key = online ? (hoistedRole(member, roles)?.id ?? "online") : "offline";
    const part = parts.get(key);
    if (part === undefined) {
      parts.set(key, [member]);
    } else {
      part.push(member);
    }
  }
  const hoisted = Object.values(roles).sort(highestFirst);
  const keys = [...hoisted.map(({ id }) => id), "online", "offline"];
  return keys.flatMap((key) => {
    const found = parts.get(key);
    const byName = (a: Member, b: Member) => collator.compare(memberName(a), memberName(b));
    return found ? [{ key, role: roles[key] ?? null, members: found.sort(byName) }] : [];
  });
}

export function memberName(member: Member): string {
  return member.nick ?? member.user.global_name;
}

/** 0xRRGGBB of the highest coloured role, 0 for none. */
export function memberColor(member: Member, roles: Readonly<Record<Id, Role>>): number {
  return rolesOf(member, roles).find(({ color }) => color !== 0)?.color ?? 0;
}

function hoistedRole(member: Member, roles: Readonly<Record<Id, Role>>): Role | undefined {
  return rolesOf(member, roles).find(({ hoist }) => hoist);
}

/** From the highest, without that of everyone. */
export function rolesOf(member: Member, roles: Readonly<Record<Id, Role>>): readonly Role[] {
  return member.roles.flatMap((id) => roles[id] ?? []).sort(highestFirst);
}

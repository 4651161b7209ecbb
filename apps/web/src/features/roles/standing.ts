import type { Id, Member, Role } from "../../shared/protocol";
import { holds, masksOf, namesIn, type PermissionName } from "../permissions/model";

type Roles = Readonly<Record<Id, Role>>;

/**
 * Who somebody is where roles are changed. The rules are the server's, which decides
 * (docs/permissions.md, "Who may change it"); here they say beforehand what it would refuse.
 */
export interface Standing {
  readonly userId: Id;
  readonly owner: boolean;
  /** Of their highest role; 0 for that of everyone. */
  readonly highest: number;
  readonly held: bigint;
}

/** Of the guild: who ranks how. */
interface Ranks {
  readonly roles: Roles;
  readonly ownerId: Id;
}

/** Why somebody may not do something to a role. */
export type Bar =
  | { readonly because: "right"; readonly right: PermissionName }
  /** It stands no lower than their own highest. */
  | { readonly because: "above" }
  | { readonly because: "everyone" }
  | { readonly because: "own" }
  /** The member stands no lower. */
  | { readonly because: "member" }
  | { readonly because: "bits"; readonly missing: readonly PermissionName[] };

export function highestOf(member: Member, roles: Roles): number {
  return member.roles.reduce((highest, id) => Math.max(highest, roles[id]?.position ?? 0), 0);
}

/** Whether the member stands below: so they may be removed, timed out and renamed. */
export function outranks(of: Standing, member: Member, { roles, ownerId }: Ranks): boolean {
  const { id } = member.user;
  const stands = id === ownerId ? Infinity : highestOf(member, roles);
  return id !== of.userId && (of.owner || stands < of.highest);
}

/** To change anything of the role at all. */
export function barToChange(of: Standing, role: Role): Bar | null {
  if (!holds(of.held, "MANAGE_ROLES")) {
    return { because: "right", right: "MANAGE_ROLES" };
  }
  return barOfRank(of, role);
}

export function barToMove(of: Standing, role: Role): Bar | null {
  return isEveryone(role) ? { because: "everyone" } : barToChange(of, role);
}

export function barToDelete(of: Standing, role: Role, mine: readonly Id[]): Bar | null {
  const bar = barToMove(of, role) ?? barOfBits(of, role);
  return bar === null && !of.owner && mine.includes(role.id) ? { because: "own" } : bar;
}

/** To give it to the member, and to take it from them. */
export function barToAssign(
  of: Standing,
  role: Role,
  member: Member,
  { roles, ownerId }: Ranks,
): Bar | null {
  if (isEveryone(role)) {
    return { because: "everyone" };
  }
  if (!holds(of.held, "MANAGE_ROLES") && !holds(of.held, "ASSIGN_ROLES")) {
    return { because: "right", right: "ASSIGN_ROLES" };
  }
  return of.owner || outranks(of, member, { roles, ownerId })
    ? (barOfRank(of, role) ?? barOfBits(of, role))
    : { because: "member" };
}

export function isEveryone(role: Role): boolean {
  return role.id === role.guild_id;
}

function barOfRank(of: Standing, role: Role): Bar | null {
  return of.owner || role.position < of.highest ? null : { because: "above" };
}

function barOfBits(of: Standing, role: Role): Bar | null {
  const { allow, deny } = masksOf(role);
  const missing = namesIn((allow | deny) & ~of.held);
  return of.owner || missing.length === 0 ? null : { because: "bits", missing };
}

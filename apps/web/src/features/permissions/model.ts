import type { Channel, Id, Member, Overwrite, Role, ThreadMember } from "../../shared/protocol";
import { ChannelType, isThread, OverwriteType } from "../../shared/protocol";
import { permissionBits, type PermissionName } from "./bits";

export { permissionBits, type PermissionName };

/** Who asks, in the guild where they ask. */
export interface Subject {
  readonly ownerId: Id;
  readonly member: Member;
  /** All roles of the guild; that of everyone has the guild's id. */
  readonly roles: Readonly<Record<Id, Role>>;
  /** Those of the guild as a whole. */
  readonly overwrites: readonly Overwrite[];
  /** Of threads, by their ids. */
  readonly memberships: Readonly<Record<Id, ThreadMember>>;
}

const EVERYTHING = (1n << 80n) - 1n;
const TIMED_OUT_KEEPS = mask("VIEW_CHANNEL", "READ_MESSAGE_HISTORY");
const NEEDS_SENDING = mask(
  "SEND_TTS_MESSAGES",
  "EMBED_LINKS",
  "ATTACH_FILES",
  "MENTION_EVERYONE",
  "USE_EXTERNAL_STICKERS",
  "SEND_VOICE_MESSAGES",
  "SEND_POLLS",
  "MENTION_ROLES",
  "PUBLISH_ANNOUNCEMENTS",
);

/**
 * What the member may do, by the rules of the server's resolver; the server decides, this only
 * keeps the screen from offering what would be refused.
 *
 * @param scopes the category, the channel and the thread, as far as there are any, from the widest
 * @param now epoch ms, for a timeout
 */
export function resolve(
  { ownerId, member, roles, overwrites, memberships }: Subject,
  scopes: readonly Channel[],
  now: number,
): bigint {
  if (member.user.id === ownerId) {
    return EVERYTHING;
  }
  const atGuild = live(overwrites, now);
  const narrower = scopes.map((scope) => live(scope.permission_overwrites, now));
  const afterGuild = guildLayers(member, roles, atGuild);
  if (holds(userLayer(afterGuild, atGuild, member), "ADMINISTRATOR")) {
    return EVERYTHING;
  }
  const afterRoles = narrower.reduce((held, of) => roleLayers(held, of, member), afterGuild);
  const afterUsers = [atGuild, ...narrower].reduce(
    (held, of) => userLayer(held, of, member),
    afterRoles,
  );
  const place = scopes.at(-1) ?? null;
  const closed = place?.type === ChannelType.privateThread && !(place.id in memberships);
  return implied(afterUsers, place, closed, isTimedOut(member, now));
}

export function holds(held: bigint, permission: PermissionName): boolean {
  return (held & bit(permission)) !== 0n;
}

export function mask(...permissions: readonly PermissionName[]): bigint {
  return permissions.reduce((held, permission) => held | bit(permission), 0n);
}

function bit(permission: PermissionName): bigint {
  return 1n << BigInt(permissionBits[permission]);
}

/** The names of the bits, from the lowest. */
export function namesIn(bits: bigint): readonly PermissionName[] {
  return permissionNames.filter((permission) => holds(bits, permission));
}

const permissionNames = Object.keys(permissionBits) as readonly PermissionName[];

/** What a role or an overwrite says: no bit is both allowed and denied. */
export interface Masks {
  readonly allow: bigint;
  readonly deny: bigint;
}

export function masksOf(role: Role): Masks {
  return { allow: BigInt(role.permissions), deny: BigInt(role.denied) };
}

/** What masks say of one permission. */
export type Setting = "deny" | "unset" | "allow";

export function settingOf({ allow, deny }: Masks, permission: PermissionName): Setting {
  if (holds(allow, permission)) {
    return "allow";
  }
  return holds(deny, permission) ? "deny" : "unset";
}

export function withSetting(
  { allow, deny }: Masks,
  permission: PermissionName,
  setting: Setting,
): Masks {
  const one = bit(permission);
  return {
    allow: setting === "allow" ? allow | one : allow & ~one,
    deny: setting === "deny" ? deny | one : deny & ~one,
  };
}

/** The bits of which the two say something else. */
export function difference(one: Masks, other: Masks): bigint {
  return (one.allow ^ other.allow) | (one.deny ^ other.deny);
}

const NOTHING: Masks = { allow: 0n, deny: 0n };

function lay(held: bigint, { allow, deny }: Masks): bigint {
  return (held & ~deny) | allow;
}

function union(layers: readonly Masks[]): Masks {
  return layers.reduce(
    (all, next) => ({ allow: all.allow | next.allow, deny: all.deny | next.deny }),
    NOTHING,
  );
}

/** At this scope a role's own masks and an overwrite for it are one layer. */
function guildLayers(
  member: Member,
  roles: Readonly<Record<Id, Role>>,
  overwrites: readonly Overwrite[],
): bigint {
  const said = (ids: readonly Id[]): readonly Masks[] => [
    ...ids.flatMap((id) => roles[id] ?? []).map(masksOf),
    ...overwrites.filter(({ id, type }) => isOfRole(type) && ids.includes(id)).map(layerOf),
  ];
  return lay(lay(0n, union(said([member.guild_id]))), union(said(member.roles)));
}

function layerOf(overwrite: Overwrite): Masks {
  return { allow: BigInt(overwrite.allow), deny: BigInt(overwrite.deny) };
}

function roleLayers(held: bigint, overwrites: readonly Overwrite[], member: Member): bigint {
  const ofRoles = overwrites.filter(({ type }) => isOfRole(type));
  const everyone = ofRoles.filter(({ id }) => id === member.guild_id);
  const others = ofRoles.filter(({ id }) => member.roles.includes(id));
  return lay(lay(held, union(everyone.map(layerOf))), union(others.map(layerOf)));
}

function userLayer(held: bigint, overwrites: readonly Overwrite[], member: Member): bigint {
  const own = overwrites.filter(
    ({ id, type }) => type === OverwriteType.member && id === member.user.id,
  );
  return lay(held, union(own.map(layerOf)));
}

/** @param closed a private thread of which they are no member */
function implied(held: bigint, place: Channel | null, closed: boolean, timedOut: boolean): bigint {
  const unseen = !holds(held, "VIEW_CHANNEL") || (closed && !holds(held, "VIEW_PRIVATE_THREADS"));
  if (place !== null && unseen) {
    return 0n;
  }
  const silent = place !== null && !holds(held, sendingIn(place));
  const left = silent ? held & ~NEEDS_SENDING : held;
  return timedOut ? left & TIMED_OUT_KEEPS : left;
}

/** What it takes to write there. */
export function sendingIn(place: Channel): PermissionName {
  return isThread(place) ? "SEND_MESSAGES_IN_THREADS" : "SEND_MESSAGES";
}

function isOfRole(type: number): boolean {
  return type === OverwriteType.role;
}

function live(overwrites: readonly Overwrite[], now: number): readonly Overwrite[] {
  return overwrites.filter(({ expires_at: end }) => end === null || !(Date.parse(end) <= now));
}

function isTimedOut({ communication_disabled_until: until }: Member, now: number): boolean {
  return until !== null && Date.parse(until) > now;
}

import type { EventData, EventType } from "./protocol";
import type {
  Channel,
  Guild,
  Id,
  Member,
  Overwrite,
  ReadState,
  Role,
  Status,
  ThreadMember,
  User,
} from "./protocol";

/** What the server told us, and nothing that it did not: a fresh Ready replaces all of it. */
export interface World {
  readonly me: User | null;
  readonly guilds: Readonly<Record<Id, Guild>>;
  /** By guild, then by role; that of everyone has the guild's id. */
  readonly roles: ByGuild<Role>;
  /** By guild: those of the guild as a whole. */
  readonly overwrites: Readonly<Record<Id, readonly Overwrite[]>>;
  /**
   * With all active threads; of those that are archived the ones that were looked at, which a fresh
   * Ready knows nothing of.
   */
  readonly channels: Readonly<Record<Id, Channel>>;
  /** By guild, then by thread: one's own memberships. Who is a member follows the thread. */
  readonly threadMembers: ByGuild<ThreadMember>;
  /** By guild, then by user: of big guilds not all of them, see `memberCounts`. */
  readonly members: ByGuild<Member>;
  readonly memberCounts: Readonly<Record<Id, number>>;
  /** By guild, then by user: who is not here is offline. */
  readonly presences: ByGuild<Status>;
  readonly readStates: Readonly<Record<Id, ReadState>>;
}

export type ByGuild<T> = Readonly<Record<Id, Readonly<Record<Id, T>>>>;

export const emptyWorld: World = {
  me: null,
  guilds: {},
  roles: {},
  overwrites: {},
  channels: {},
  threadMembers: {},
  members: {},
  memberCounts: {},
  presences: {},
  readStates: {},
};

/**
 * What a feature makes of the events that concern it: a new world, or the same one. `seq` is the
 * event's place in its stream; null for what is not logged, and for what this client did itself and
 * was not told of yet.
 */
export type Appliers = {
  readonly [T in EventType]?: (world: World, data: EventData[T], seq: number | null) => World;
};

/** `of` without `key`: the same object where it was not there. */
export function without<T>(of: Readonly<Record<Id, T>>, key: Id): Readonly<Record<Id, T>> {
  if (!(key in of)) {
    return of;
  }
  const { [key]: gone, ...rest } = of;
  return rest;
}

export function withEntry<T>(
  of: Readonly<Record<Id, T>>,
  key: Id,
  value: T,
): Readonly<Record<Id, T>> {
  return { ...of, [key]: value };
}

/** `of` with one entry of one guild set. */
export function withInGuild<T>(of: ByGuild<T>, guildId: Id, key: Id, value: T): ByGuild<T> {
  return { ...of, [guildId]: { ...of[guildId], [key]: value } };
}

/** `of` without one entry of one guild. */
export function withoutInGuild<T>(of: ByGuild<T>, guildId: Id, key: Id): ByGuild<T> {
  const inGuild = of[guildId];
  return inGuild === undefined ? of : { ...of, [guildId]: without(inGuild, key) };
}

/** `of` without the entries that the test refuses. */
export function keepWhere<T>(
  of: Readonly<Record<Id, T>>,
  test: (value: T, key: Id) => boolean,
): Readonly<Record<Id, T>> {
  return Object.fromEntries(Object.entries(of).filter(([key, value]) => test(value, key)));
}

export function indexBy<T>(items: readonly T[], key: (item: T) => Id): Readonly<Record<Id, T>> {
  return Object.fromEntries(items.map((item) => [key(item), item]));
}

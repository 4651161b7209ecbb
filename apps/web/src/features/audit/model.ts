import { type Id, idMillis, type Overwrite, type User } from "../../shared/protocol";
import type { Masks } from "../permissions/model";
import type { AuditAction, AuditChange, AuditEntry, AuditPage } from "./api";
import { AUDIT_PAGE, auditActions } from "./api";

/** What was read of the log, the newest first. */
export interface ReadLog {
  readonly entries: readonly AuditEntry[];
  readonly users: Readonly<Record<Id, User>>;
  /** Whether older ones may be left to read. */
  readonly more: boolean;
}

export const nothingRead: ReadLog = { entries: [], users: {}, more: true };

export function withPage(log: ReadLog, page: AuditPage): ReadLog {
  const users = Object.fromEntries(page.users.map((user) => [user.id, user]));
  return {
    entries: [...log.entries, ...page.audit_log_entries],
    users: { ...log.users, ...users },
    more: page.audit_log_entries.length === AUDIT_PAGE,
  };
}

/** What the targets were called last, by their ids. */
export function namesThen(entries: readonly AuditEntry[]): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  for (const { target_id, target_name } of entries) {
    if (target_name !== null && !names.has(target_id)) {
      names.set(target_id, target_name);
    }
  }
  return names;
}

export interface Day {
  /** Some moment of it. */
  readonly millis: number;
  readonly entries: readonly AuditEntry[];
}

/** By the reader's days, in the order of the entries. */
export function daysOf(entries: readonly AuditEntry[]): readonly Day[] {
  const days = new Map<string, { millis: number; entries: AuditEntry[] }>();
  for (const entry of entries) {
    const millis = idMillis(entry.id);
    const key = new Date(millis).toDateString();
    const day = days.get(key) ?? { millis, entries: [] };
    day.entries.push(entry);
    days.set(key, day);
  }
  return [...days.values()];
}

export function knownAction(action: string): AuditAction | null {
  return auditActions.find((one) => one === action) ?? null;
}

/** What an overwrite was and is; null for none. */
export interface OverwriteChange {
  readonly target: Pick<Overwrite, "id" | "type">;
  readonly before: Overwrite | null;
  readonly after: Overwrite | null;
}

/** What one thing's place in an order was and is, from 1. */
export interface PlaceChange {
  readonly id: Id;
  readonly before: number;
  readonly after: number;
}

/** One thing that changed, ready to be shown. */
export type Detail =
  | { readonly kind: "overwrite"; readonly change: OverwriteChange }
  | { readonly kind: "masks"; readonly before: Masks; readonly after: Masks }
  | { readonly kind: "roles"; readonly given: readonly Id[]; readonly taken: readonly Id[] }
  | { readonly kind: "place"; readonly of: "channels" | "roles"; readonly place: PlaceChange }
  | {
      readonly kind: "field";
      readonly field: Field;
      readonly before: Value;
      readonly after: Value;
    };

const fields = [
  "name",
  "description",
  "topic",
  "nick",
  "communication_disabled_until",
  "parent_id",
  "rate_limit_per_user",
  "color",
  "hoist",
  "mentionable",
  "code",
  "max_uses",
  "expires_at",
] as const;
export type Field = (typeof fields)[number];
export type Value = string | number | boolean | null;

/** What of the changes tells a person something, in an order that one reads. */
export function detailsOf(entry: AuditEntry): readonly Detail[] {
  const by = new Map(entry.changes.map((change) => [change.key, change]));
  return [
    ...fields.flatMap((field) => fieldOf(field, by.get(field))),
    ...masksOf(by.get("permissions"), by.get("denied")),
    ...listOf(by.get("roles"), "roles"),
    ...listOf(by.get("channels"), "channels"),
    ...overwritesOf(by.get("permission_overwrites")).map((change) => ({
      kind: "overwrite" as const,
      change,
    })),
  ];
}

function fieldOf(field: Field, change: AuditChange | undefined): readonly Detail[] {
  if (change === undefined || (saysNothing(change.old_value) && saysNothing(change.new_value))) {
    return [];
  }
  const before = change.old_value as Value;
  return [{ kind: "field", field, before, after: change.new_value as Value }];
}

/** A new role has no colour and is set apart from nothing: that is no news. */
function saysNothing(value: unknown): boolean {
  return value === null || value === 0 || value === false;
}

function masksOf(allow?: AuditChange, deny?: AuditChange): readonly Detail[] {
  const before = { allow: bits(allow?.old_value), deny: bits(deny?.old_value) };
  const after = { allow: bits(allow?.new_value), deny: bits(deny?.new_value) };
  const same = before.allow === after.allow && before.deny === after.deny;
  return same ? [] : [{ kind: "masks", before, after }];
}

function bits(value: unknown): bigint {
  return typeof value === "string" ? BigInt(value) : 0n;
}

/** Roles that a member holds are ids; those of an order have a place. */
function listOf(change: AuditChange | undefined, of: "channels" | "roles"): readonly Detail[] {
  const before = elements(change?.old_value);
  const after = elements(change?.new_value);
  if (typeof (after[0] ?? before[0]) === "string") {
    return [{ kind: "roles", given: after as readonly Id[], taken: before as readonly Id[] }];
  }
  return placesOf(before as readonly Placed[], after as readonly Placed[]).map((place) => ({
    kind: "place" as const,
    of,
    place,
  }));
}

interface Placed {
  readonly id: Id;
  readonly position: number;
}

function placesOf(before: readonly Placed[], after: readonly Placed[]): readonly PlaceChange[] {
  return after.flatMap(({ id, position }) => {
    const old = before.find((one) => one.id === id);
    return old === undefined || old.position === position
      ? []
      : [{ id, before: old.position + 1, after: position + 1 }];
  });
}

/** One for each role or person of whom something else is set. */
export function overwritesOf(change: AuditChange | undefined): readonly OverwriteChange[] {
  const before = elements(change?.old_value) as readonly Overwrite[];
  const after = elements(change?.new_value) as readonly Overwrite[];
  const targets = new Map([...before, ...after].map(({ id, type }) => [id, { id, type }]));
  return [...targets.values()].map((target) => ({
    target,
    before: before.find(({ id }) => id === target.id) ?? null,
    after: after.find(({ id }) => id === target.id) ?? null,
  }));
}

/** For whom the permissions of a place were changed, where it was one. */
export function overwriteTarget(entry: AuditEntry): OverwriteChange["target"] | null {
  const all = overwritesOf(entry.changes.find(({ key }) => key === "permission_overwrites"));
  return all.length === 1 ? (all[0]?.target ?? null) : null;
}

export function layerOf(overwrite: Overwrite | null): Masks {
  return { allow: bits(overwrite?.allow), deny: bits(overwrite?.deny) };
}

/** Which bits are newly allowed, newly denied, and set no more. */
export interface MaskChange {
  readonly allowed: bigint;
  readonly denied: bigint;
  readonly unset: bigint;
}

export function maskChange(before: Masks, after: Masks): MaskChange {
  return {
    allowed: after.allow & ~before.allow,
    denied: after.deny & ~before.deny,
    unset: (before.allow | before.deny) & ~(after.allow | after.deny),
  };
}

/** A field of the entry that is an id, as of the channel that a deleted message stood in. */
export function idIn(entry: AuditEntry, key: string): Id | null {
  const change = entry.changes.find((one) => one.key === key);
  const value = change?.new_value ?? change?.old_value;
  return typeof value === "string" ? value : null;
}

function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a change of a member was, where it was not of their own nickname. */
export function memberDeed(entry: AuditEntry): "timedOut" | "endedTimeout" | "renamed" | null {
  if (entry.action !== "MEMBER_UPDATE") {
    return null;
  }
  const timeout = entry.changes.find(({ key }) => key === "communication_disabled_until");
  if (timeout !== undefined) {
    return timeout.new_value === null ? "endedTimeout" : "timedOut";
  }
  return entry.user_id === entry.target_id ? null : "renamed";
}

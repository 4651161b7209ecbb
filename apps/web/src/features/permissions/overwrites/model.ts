import { compareIds, type Id, type Overwrite, OverwriteType } from "../../../shared/protocol";
import type { World } from "../../../shared/world";
import type { Scope, Target } from "./api";

/** What is changed at one scope and not saved, by target. */
export type Drafts = Readonly<Record<Id, Overwrite>>;

const NONE: readonly Overwrite[] = [];

/** What is set at exactly this scope. */
export function overwritesAt(world: World, { guildId, channelId }: Scope): readonly Overwrite[] {
  return channelId === null
    ? (world.overwrites[guildId] ?? NONE)
    : (world.channels[channelId]?.permission_overwrites ?? NONE);
}

export function blank({ type, id }: Target): Overwrite {
  return { id, type, allow: "0", deny: "0", expires_at: null };
}

/** Says nothing of any permission. */
export function isBlank({ allow, deny }: Overwrite): boolean {
  return allow === "0" && deny === "0";
}

/** Everyone first, then roles, then people, each from the oldest; what was added stands last. */
export function targetsOf(
  guildId: Id,
  saved: readonly Overwrite[],
  drafts: Drafts,
): readonly Overwrite[] {
  const everyone = blank({ type: OverwriteType.role, id: guildId });
  const known = [...saved].sort((a, b) => a.type - b.type || compareIds(a.id, b.id));
  const ids = new Set(known.map(({ id }) => id));
  const added = Object.values(drafts).filter(({ id }) => !ids.has(id));
  const all = [...known, ...added].map((one) => drafts[one.id] ?? one);
  const first = all.find(({ id }) => id === guildId) ?? everyone;
  return [first, ...all.filter(({ id }) => id !== guildId)];
}

/** The drafts with this one; what is again as it was saved is none. */
export function withDraft(
  drafts: Drafts,
  saved: readonly Overwrite[],
  overwrite: Overwrite,
): Drafts {
  const { [overwrite.id]: old, ...others } = drafts;
  const before = saved.find(({ id }) => id === overwrite.id);
  return before !== undefined && countChanges(before, overwrite) === 0
    ? others
    : { ...others, [overwrite.id]: overwrite };
}

/** Those of the drafts that say something else than what is saved. */
export function changedIn(drafts: Drafts, saved: readonly Overwrite[]): readonly Overwrite[] {
  return Object.values(drafts).filter((draft) => changesOf(draft, saved) > 0);
}

/** How many permissions say something else than what is saved; another end counts as one. */
export function changesOf(draft: Overwrite, saved: readonly Overwrite[]): number {
  return countChanges(saved.find(({ id }) => id === draft.id) ?? blank(draft), draft);
}

function countChanges(before: Overwrite, after: Overwrite): number {
  const bits =
    (BigInt(before.allow) ^ BigInt(after.allow)) | (BigInt(before.deny) ^ BigInt(after.deny));
  const ends = endOf(before) !== endOf(after) && !(isBlank(before) && isBlank(after));
  return bits.toString(2).replaceAll("0", "").length + (ends ? 1 : 0);
}

/** In milliseconds, null for never. */
export function endOf({ expires_at: end }: Overwrite): number | null {
  const millis = Date.parse(end ?? "");
  return Number.isNaN(millis) ? null : millis;
}

/** A list of overwrites with one of them put in, or taken away. */
export function withOverwrite(
  all: readonly Overwrite[],
  targetId: Id,
  overwrite: Overwrite | null,
): readonly Overwrite[] {
  const others = all.filter(({ id }) => id !== targetId);
  return overwrite === null ? others : [...others, overwrite];
}

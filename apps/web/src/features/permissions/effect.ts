import type { Id } from "../../shared/protocol";
import type { Preview } from "./api";

/** What changes would do to people, all places together. */
export interface Effect {
  readonly people: number;
  /** Those of whom it is known in full, the first one first. */
  readonly known: readonly Person[];
  /** Whether it is the same for all of them. */
  readonly alike: boolean;
}

export interface Person {
  readonly id: Id;
  readonly gains: bigint;
  readonly loses: bigint;
}

export function effectOf(previews: readonly Preview[]): Effect {
  const known = new Map<Id, Person>();
  for (const { user_id: id, changes } of previews.flatMap(({ members }) => members)) {
    const before = known.get(id) ?? { id, gains: 0n, loses: 0n };
    known.set(id, {
      id,
      gains: changes.reduce((all, { gains }) => all | BigInt(gains), before.gains),
      loses: changes.reduce((all, { loses }) => all | BigInt(loses), before.loses),
    });
  }
  const people = [...known.values()];
  const most = Math.max(0, ...previews.map(({ affected_members: count }) => count));
  const [first] = people;
  return {
    people: Math.max(people.length, most),
    known: people,
    alike: people.every(({ gains, loses }) => gains === first?.gains && loses === first.loses),
  };
}

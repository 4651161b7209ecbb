import { compareIds, type Id, type Role } from "../../shared/protocol";
import type { RolePlace } from "./api";

export function highestFirst(a: Role, b: Role): number {
  return b.position - a.position || compareIds(a.id, b.id);
}

/** From the highest; that of everyone is the last. */
export function inOrder(roles: Readonly<Record<Id, Role>>): readonly Role[] {
  return Object.values(roles).sort(highestFirst);
}

/** The list with the one at `from` put to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/**
 * Where roles must be put so that they stand in this order, from the highest: a place of its own for
 * each, and the one that it has where it may keep it.
 *
 * @param below what all of them must stay below
 * @returns those that move; null where there are fewer places than roles, since roles may share one
 */
export function placesFor(order: readonly Role[], below: number): readonly RolePlace[] | null {
  if (order.length >= below) {
    return null;
  }
  let above = below;
  const places = order.map(({ id, position }, at) => {
    const least = order.length - at;
    above = Math.min(above - 1, Math.max(position, least));
    return { id, position: above };
  });
  return places.filter(({ position }, at) => position !== order[at]?.position);
}

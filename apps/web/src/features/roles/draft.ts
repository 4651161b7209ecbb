import type { Role } from "../../shared/protocol";
import { difference, type Masks, masksOf, namesIn } from "../permissions/model";
import type { RoleChange } from "./api";

/** What is written of a role and not saved yet. What is not in it stays as the role has it. */
export type Draft = Partial<Pick<Role, "name" | "color" | "hoist" | "mentionable">> & {
  readonly masks?: Masks;
};

/** The role as it would be. */
export function drafted(role: Role, { masks, ...look }: Draft): Role {
  return { ...role, ...look, ...(masks && wireOf(masks)) };
}

/** The fields that are not as the role has them. */
export function changeOf(role: Role, draft: Draft): RoleChange {
  const after = drafted(role, { ...draft, name: (draft.name ?? role.name).trim() });
  const { name, color, hoist, mentionable, permissions, denied } = after;
  const look = { name, color, hoist, mentionable };
  const changed = Object.entries(look).filter(([key, value]) => role[key as keyof Role] !== value);
  const masks = difference(masksOf(role), masksOf(after)) === 0n ? {} : { permissions, denied };
  return { ...(Object.fromEntries(changed) as RoleChange), ...masks };
}

/** Each field and each permission is one change. */
export function countOf(role: Role, draft: Draft): number {
  const { permissions, denied, ...look } = changeOf(role, draft);
  const bits = draft.masks === undefined ? 0n : difference(masksOf(role), draft.masks);
  return Object.keys(look).length + namesIn(bits).length;
}

function wireOf({ allow, deny }: Masks): Pick<Role, "permissions" | "denied"> {
  return { permissions: String(allow), denied: String(deny) };
}

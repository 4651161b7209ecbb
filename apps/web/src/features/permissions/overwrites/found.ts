import { type Id, type Member, OverwriteType } from "../../../shared/protocol";
import { best } from "../../composer/completion";
import { memberName } from "../../members/model";
import type { Found } from "./Finder";

const MOST = 8;

/** By name. */
export function membersFound(members: Readonly<Record<Id, Member>>): readonly Found[] {
  return Object.values(members)
    .map((member) => ({
      type: OverwriteType.member,
      id: member.user.id,
      name: memberName(member),
      note: `@${member.user.username}`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The first of them, or those that the words fit best. */
export function bestOf(all: readonly Found[], words: string): readonly Found[] {
  return words === ""
    ? all.slice(0, MOST)
    : best(all, ({ name, note }) => [name, note ?? ""], words, MOST);
}

import { compareIds, type Id } from "../../shared/protocol";
import type { World } from "../../shared/world";

type Names = Pick<World, "members" | "roles" | "channels">;

const CODE = /(```[\s\S]*?```|`[^`\n]*`)/;
const MARK = /<@!?(\d{1,20})>|<@&(\d{1,20})>|<#(\d{1,20})>/g;
const SIGN = /(?<![\p{L}\p{N}_<@#&/])[@#]/gu;
const WORD = /[\p{L}\p{N}_]/u;

/**
 * What is typed says `@kestrel`, `@Keepers` and `#general`; what is sent names them by id. Nothing
 * in code is touched, and what is nobody's name stays as it is.
 */
export function encodeMentions(text: string, names: Names, guildId: Id): string {
  const lookup = lookupOf(names, guildId);
  return outsideCode(text, (part) => replaceNames(part, lookup));
}

/** The other way round, for the text that is opened for change. */
export function decodeMentions(text: string, names: Names, guildId: Id): string {
  return outsideCode(text, (part) =>
    part.replace(MARK, (mark, user?: Id, role?: Id, channel?: Id) => {
      const name =
        (user && names.members[guildId]?.[user]?.user.username) ??
        (role && names.roles[guildId]?.[role]?.name) ??
        (channel && names.channels[channel]?.name);
      return name ? `${channel ? "#" : "@"}${name}` : mark;
    }),
  );
}

function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(CODE)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join("");
}

interface Named {
  readonly name: string;
  readonly mark: string;
}

interface Lookup {
  readonly users: ReadonlyMap<string, Id>;
  readonly roles: readonly Named[];
  readonly channels: readonly Named[];
}

function lookupOf(names: Names, guildId: Id): Lookup {
  const members = Object.values(names.members[guildId] ?? {});
  const roles = Object.values(names.roles[guildId] ?? {}).filter(({ id }) => id !== guildId);
  const channels = Object.values(names.channels)
    .filter((channel) => channel.guild_id === guildId && channel.type !== 4)
    .sort((a, b) => compareIds(a.id, b.id));
  return {
    users: new Map(members.map(({ user }) => [user.username, user.id])),
    roles: longestFirst(roles.map(({ name, id }) => ({ name, mark: `<@&${id}>` }))),
    channels: longestFirst(channels.map(({ name, id }) => ({ name, mark: `<#${id}>` }))),
  };
}

function longestFirst(named: readonly Named[]): readonly Named[] {
  return named.toSorted((a, b) => b.name.length - a.name.length);
}

function replaceNames(text: string, lookup: Lookup): string {
  let made = "";
  let done = 0;
  for (const { index } of text.matchAll(SIGN)) {
    const found = index < done ? null : nameAt(text, index, lookup);
    if (found !== null) {
      made += text.slice(done, index) + found.mark;
      done = index + 1 + found.name.length;
    }
  }
  return made + text.slice(done);
}

function nameAt(text: string, at: number, lookup: Lookup): Named | null {
  if (text[at] === "#") {
    return namedAt(text, at + 1, lookup.channels);
  }
  return userAt(text, at + 1, lookup.users) ?? namedAt(text, at + 1, lookup.roles);
}

function userAt(text: string, at: number, users: ReadonlyMap<string, Id>): Named | null {
  const word = /^[a-z0-9_.]{2,32}/.exec(text.slice(at, at + 32))?.[0] ?? "";
  for (let name = word; name.length >= 2; name = name.slice(0, -1)) {
    const id = users.get(name);
    if (id !== undefined && !WORD.test(text[at + name.length] ?? "")) {
      return { name, mark: `<@${id}>` };
    }
    if (!name.endsWith(".")) {
      return null; // only the full stop of a sentence is given back
    }
  }
  return null;
}

function namedAt(text: string, at: number, all: readonly Named[]): Named | null {
  return (
    all.find(({ name }) => text.startsWith(name, at) && !WORD.test(text[at + name.length] ?? "")) ??
    null
  );
}

import {
  selectCan,
  selectChannelMark,
  selectChannelSections,
  selectGuilds,
  selectThread,
  selectThreads,
} from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import type { Key, Translate } from "../../i18n/translate";
import type { Channel, Id } from "../../shared/protocol";
import { best, fitOf, fold } from "../composer/completion";
import { isArchived } from "../threads/model";
import { memberName } from "../members/model";

/** Something that one can go to or do. */
export interface Found {
  readonly key: string;
  readonly kind: "channel" | "thread" | "guild" | "user" | "command";
  readonly title: string;
  readonly note: string;
  readonly unread: boolean;
  readonly guildId: Id | null;
  readonly id: Id | null;
}

const MOST = 12;

/** `#` finds channels, `@` people, `>` commands; without a sign, places of every kind. */
export function find(
  query: string,
  state: AppState,
  guildId: Id | null,
  t: Translate,
): readonly Found[] {
  const sign = "#@>".includes(query[0] ?? " ") ? query[0] : "";
  const words = query.slice(sign === "" ? 0 : 1).trim();
  switch (sign) {
    case "#":
      return pick(channels(state), words);
    case "@":
      return pick(people(state, guildId), words);
    case ">":
      return pick(commands(state, guildId, t), words);
    default:
      return words === ""
        ? pick(
            channels(state)
              .filter(({ unread }) => unread)
              .concat(channels(state)),
            words,
          )
        : pick(
            [
              ...channels(state),
              ...guilds(state),
              ...people(state, guildId),
              ...commands(state, guildId, t),
            ],
            words,
          );
  }
}

function pick(all: readonly Found[], words: string): readonly Found[] {
  const unique = [...new Map(all.map((one) => [one.key, one])).values()];
  return words === "" ? unique.slice(0, MOST) : best(unique, ({ title }) => [title], words, MOST);
}

function channels(state: AppState): readonly Found[] {
  return selectGuilds(state).flatMap((guild) =>
    selectChannelSections(state, guild.id).flatMap((section) =>
      section.channels.flatMap((channel) => [
        foundPlace(state, channel, "channel", guild.name),
        ...selectThreads(state, channel.id)
          .filter((thread) => !isArchived(thread) && selectThread(state, thread.id) !== undefined)
          .map((thread) => foundPlace(state, thread, "thread", `${guild.name} · #${channel.name}`)),
      ]),
    ),
  );
}

function foundPlace(
  state: AppState,
  { id, guild_id: guildId, name: title }: Channel,
  kind: "channel" | "thread",
  note: string,
): Found {
  return { key: id, kind, title, note, unread: selectChannelMark(state, id).unread, guildId, id };
}

function guilds(state: AppState): readonly Found[] {
  return selectGuilds(state).map(({ id, name }) => {
    return { key: id, kind: "guild", title: name, note: "", unread: false, guildId: id, id };
  });
}

function people(state: AppState, guildId: Id | null): readonly Found[] {
  const members = guildId === null ? {} : (state.world.members[guildId] ?? {});
  return Object.values(members).map((member) => ({
    key: member.user.id,
    kind: "user",
    title: memberName(member),
    note: `@${member.user.username}`,
    unread: false,
    guildId,
    id: member.user.id,
  }));
}

export type CommandId =
  | "settings"
  | "appearance"
  | "theme"
  | "keys"
  | "addGuild"
  | "members"
  | "invite"
  | "createChannel"
  | "guildSettings";

function commands(state: AppState, guildId: Id | null, t: Translate): readonly Found[] {
  const always: readonly CommandId[] = ["settings", "appearance", "theme", "keys", "addGuild"];
  const may = (name: "CREATE_INSTANT_INVITE" | "MANAGE_CHANNELS"): boolean =>
    guildId !== null && selectCan(state, name, guildId, null);
  const here: readonly (CommandId | false)[] = [
    guildId !== null && "members",
    may("CREATE_INSTANT_INVITE") && "invite",
    may("MANAGE_CHANNELS") && "createChannel",
    guildId !== null && "guildSettings",
  ];
  return [...here.filter((id) => id !== false), ...always].map((id) => ({
    key: id,
    kind: "command",
    title: t(`command.${id}` satisfies Key),
    note: t("switcher.command"),
    unread: false,
    guildId,
    id: null,
  }));
}

/** The title cut where the query was found, for the mark. */
export function cut(title: string, query: string): readonly [string, string, string] {
  const words = query.replace(/^[#@>]/, "").trim();
  const folds = fold(title).length === title.length;
  if (words === "" || !folds || fitOf(title, words) === null) {
    return [title, "", ""];
  }
  const at = fold(title).indexOf(fold(words));
  return [title.slice(0, at), title.slice(at, at + words.length), title.slice(at + words.length)];
}

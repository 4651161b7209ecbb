import { selectCan, selectChannelSections } from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import type { Channel, Id } from "../../shared/protocol";
import { memberName } from "../members/model";
import { best, type Token } from "./completion";

/** A name that the word at the caret may become. */
export interface Offer {
  readonly key: string;
  readonly kind: "user" | "role" | "everyone" | "channel" | "emoji";
  readonly id: Id | null;
  readonly title: string;
  readonly note: string;
  /** What is written into the text. */
  readonly insert: string;
}

const MOST = 8;

export async function offersFor(
  token: Token,
  state: AppState,
  channel: Channel,
): Promise<readonly Offer[]> {
  switch (token.sign) {
    case "@":
      return people(token.query, state, channel);
    case "#":
      return channels(token.query, state, channel.guild_id);
    case ":": {
      const { emojiFor } = await import("./emoji");
      return emojiFor(token.query, MOST);
    }
  }
}

function people(query: string, state: AppState, channel: Channel): readonly Offer[] {
  const { guild_id: guildId } = channel;
  const members = Object.values(state.world.members[guildId] ?? {});
  const users = best(
    members,
    (member) => [memberName(member), member.user.username, member.user.global_name],
    query,
    MOST,
  ).map((member): Offer => ({
    key: member.user.id,
    kind: "user",
    id: member.user.id,
    title: memberName(member),
    note: member.user.username,
    insert: `@${member.user.username}`,
  }));
  return [...users, ...groups(query, state, channel)].slice(0, MOST);
}

function groups(query: string, state: AppState, channel: Channel): readonly Offer[] {
  const { guild_id: guildId, id } = channel;
  const everyone = selectCan(state, "MENTION_EVERYONE", guildId, id);
  const allRoles = everyone || selectCan(state, "MENTION_ROLES", guildId, id);
  const roles = Object.values(state.world.roles[guildId] ?? {}).filter(
    (role) => role.id !== guildId && (role.mentionable || allRoles),
  );
  const named = best(roles, ({ name }) => [name], query, MOST).map((role): Offer => {
    return {
      key: role.id,
      kind: "role",
      id: role.id,
      title: role.name,
      note: "",
      insert: `@${role.name}`,
    };
  });
  const all = best(everyone ? ["everyone", "here"] : [], (name) => [name], query, 2).map(
    (name): Offer => ({
      key: name,
      kind: "everyone",
      id: null,
      title: name,
      note: "",
      insert: `@${name}`,
    }),
  );
  return [...named, ...all];
}

function channels(query: string, state: AppState, guildId: Id): readonly Offer[] {
  const all = selectChannelSections(state, guildId).flatMap((section) => section.channels);
  return best(all, ({ name }) => [name], query, MOST).map((channel) => ({
    key: channel.id,
    kind: "channel",
    id: channel.id,
    title: channel.name,
    note: "",
    insert: `#${channel.name}`,
  }));
}

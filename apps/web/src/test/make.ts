import type {
  Channel,
  Guild,
  GuildState,
  Id,
  Member,
  Message,
  Ready,
  Role,
  Thread,
  User,
} from "../shared/protocol";

/** Wire shapes with what a test cares about, and something harmless for the rest. */
export const ids = {
  guild: "1300000000000000001",
  channel: "1300000000000000011",
  me: "1300000000000000040",
  other: "1300000000000000041",
} as const;

export function user(id: Id, global_name = `user ${id}`): User {
  return { id, username: `u${id}`, global_name, pronouns: null, bio: null, bot: false };
}

export function guild(change: Partial<Guild> = {}): Guild {
  return { id: ids.guild, name: "Harbour", description: null, owner_id: ids.other, ...change };
}

export function role(change: Partial<Role> = {}): Role {
  return {
    id: ids.guild,
    guild_id: ids.guild,
    name: "@everyone",
    color: 0,
    hoist: false,
    mentionable: false,
    position: 0,
    permissions: "0",
    denied: "0",
    ...change,
  };
}

export function channel(change: Partial<Channel> = {}): Channel {
  return {
    id: ids.channel,
    guild_id: ids.guild,
    type: 0,
    name: "general",
    topic: null,
    position: 0,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    last_message_id: null,
    owner_id: null,
    thread_metadata: null,
    member_count: null,
    message_count: null,
    ...change,
  };
}

/** A thread in the channel. */
export function thread(id: Id, change: Partial<Thread> = {}): Thread {
  return {
    ...channel(),
    id,
    type: 11,
    name: `thread ${id}`,
    parent_id: ids.channel,
    owner_id: ids.other,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4320,
      archive_timestamp: "2026-11-24T12:00:00.000Z",
      locked: false,
      invitable: true,
    },
    member_count: 1,
    message_count: 0,
    ...change,
  };
}

export function member(of: User, change: Partial<Member> = {}): Member {
  return {
    guild_id: ids.guild,
    user: of,
    nick: null,
    roles: [],
    joined_at: "2026-11-24T12:00:00.000Z",
    communication_disabled_until: null,
    ...change,
  };
}

export function message(id: Id, change: Partial<Message> = {}): Message {
  return {
    id,
    channel_id: ids.channel,
    guild_id: ids.guild,
    author: user(ids.other),
    type: 0,
    content: `message ${id}`,
    timestamp: "2026-11-24T12:00:00.000Z",
    edited_timestamp: null,
    message_reference: null,
    referenced_message: null,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    nonce: null,
    thread: null,
    ...change,
  };
}

export function guildState(change: Partial<GuildState> = {}): GuildState {
  return {
    guild: guild(),
    permission_overwrites: [],
    roles: [role()],
    channels: [channel()],
    threads: [],
    thread_members: [],
    members: [member(user(ids.me)), member(user(ids.other))],
    member_count: 2,
    presences: [],
    read_states: [],
    cursor: 10,
    ...change,
  };
}

export function ready(change: Partial<Ready> = {}): Ready {
  return {
    session_id: "session",
    user: user(ids.me),
    guilds: [guildState()],
    cursor: 5,
    cursors: { [ids.guild]: 10 },
    settings: {},
    ...change,
  };
}

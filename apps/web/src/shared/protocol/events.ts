import type {
  ApprovalRequest,
  Channel,
  Guild,
  GuildState,
  Id,
  Member,
  Message,
  Overwrite,
  Presence,
  ReadState,
  Role,
  SecurityEvent,
  ThreadMember,
  User,
} from "./shapes";

/** What is said of a message that is gone: whom it had pinged. */
export interface DeletedMessage {
  readonly guild_id: Id;
  readonly channel_id: Id;
  readonly id: Id;
  readonly author_id: Id;
  readonly mentions: readonly Id[];
  readonly mention_roles: readonly Id[];
  readonly mention_everyone: boolean;
}

/** The data of each event by its name. */
export interface EventData {
  GUILD_CREATE: GuildState;
  GUILD_UPDATE: Guild;
  GUILD_DELETE: { readonly guild_id: Id };
  /** All those of the guild as a whole, as they stand now. */
  GUILD_OVERWRITES_UPDATE: {
    readonly guild_id: Id;
    readonly permission_overwrites: readonly Overwrite[];
  };
  GUILD_MEMBER_ADD: Member;
  GUILD_MEMBER_UPDATE: Member;
  GUILD_MEMBER_REMOVE: { readonly guild_id: Id; readonly user_id: Id };
  GUILD_ROLE_CREATE: Role;
  GUILD_ROLE_UPDATE: Role;
  GUILD_ROLE_DELETE: { readonly guild_id: Id; readonly role_id: Id };
  CHANNEL_CREATE: Channel;
  CHANNEL_UPDATE: Channel;
  CHANNEL_DELETE: { readonly guild_id: Id; readonly channel_id: Id };
  THREAD_CREATE: Channel;
  /** Also when it is archived, after which no event of it comes until it is opened again. */
  THREAD_UPDATE: Channel;
  /** Deleted, or no longer to be seen. */
  THREAD_DELETE: { readonly guild_id: Id; readonly id: Id; readonly parent_id: Id | null };
  THREAD_MEMBERS_UPDATE: {
    readonly guild_id: Id;
    /** The thread's. */
    readonly id: Id;
    readonly member_count: number;
    readonly added_members: readonly ThreadMember[];
    readonly removed_member_ids: readonly Id[];
  };
  MESSAGE_CREATE: Message;
  MESSAGE_UPDATE: Message;
  MESSAGE_DELETE: DeletedMessage;
  MESSAGE_ACK: ReadState;
  TYPING_START: { readonly guild_id: Id; readonly channel_id: Id; readonly user_id: Id };
  PRESENCE_UPDATE: Presence;
  SECURITY_EVENT_CREATE: SecurityEvent;
  APPROVAL_REQUEST: ApprovalRequest;
  /** Answered, or over. */
  APPROVAL_END: { readonly id: Id };
}

export type EventType = keyof EventData;

/** One event: `type` tells which `data` it carries. */
export type GatewayEvent = {
  [T in EventType]: { readonly type: T; readonly data: EventData[T] };
}[EventType];

/** The position in each stream, by the guild's or user's id. */
export type Cursors = Readonly<Record<Id, number>>;

export interface Ready {
  readonly session_id: string;
  readonly user: User;
  readonly guilds: readonly GuildState[];
  /** That of the user's own stream. */
  readonly cursor: number;
  readonly cursors: Cursors;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Resumed {
  readonly session_id: string;
  readonly presences: readonly Presence[];
  readonly read_states: readonly ReadState[];
}

/**
 * The shapes on the wire, as the client holds them: ids and permission masks are decimal strings
 * whether they came as JSON or as CBOR, instants are ISO-8601 text in UTC. Field names are those of
 * the wire, so that server, fixtures and client say the same word for the same thing.
 */

/** A snowflake in decimal. Two ids compare by {@link compareIds}, never by `<`. */
export type Id = string;
/** An 80-bit permission mask in decimal. */
export type Mask = string;
/** ISO-8601 in UTC with milliseconds. */
export type Instant = string;

export interface User {
  readonly id: Id;
  readonly username: string;
  readonly global_name: string;
  readonly pronouns: string | null;
  readonly bio: string | null;
  readonly bot: boolean;
}

export interface Guild {
  readonly id: Id;
  readonly name: string;
  readonly description: string | null;
  readonly owner_id: Id;
}

/** The role of everyone has the id of its guild and position 0. */
export interface Role {
  readonly id: Id;
  readonly guild_id: Id;
  readonly name: string;
  /** 0xRRGGBB, 0 for none. */
  readonly color: number;
  readonly hoist: boolean;
  readonly mentionable: boolean;
  readonly position: number;
  readonly permissions: Mask;
  readonly denied: Mask;
}

export const ChannelType = {
  text: 0,
  category: 4,
  announcement: 5,
  publicThread: 11,
  privateThread: 12,
} as const;

export const OverwriteType = { role: 0, member: 1 } as const;

export interface Overwrite {
  readonly id: Id;
  readonly type: number;
  readonly allow: Mask;
  readonly deny: Mask;
  /** When it stops counting; null for never. */
  readonly expires_at: Instant | null;
}

export interface Channel {
  readonly id: Id;
  readonly guild_id: Id;
  /** One of {@link ChannelType}; a number that is not known is shown as text. */
  readonly type: number;
  readonly name: string;
  readonly topic: string | null;
  /** From 0, among the siblings under one parent; 0 for every thread. */
  readonly position: number;
  /** A channel's category; a thread's channel. */
  readonly parent_id: Id | null;
  /** Slow mode in seconds. */
  readonly rate_limit_per_user: number;
  readonly permission_overwrites: readonly Overwrite[];
  readonly last_message_id: Id | null;
  /** Who began the thread; this and what follows is null for what is no thread. */
  readonly owner_id: Id | null;
  readonly thread_metadata: ThreadMetadata | null;
  /** How many follow the thread. */
  readonly member_count: number | null;
  /** As of being told this; messages that come and go later move it on. */
  readonly message_count: number | null;
}

export interface ThreadMetadata {
  /** Put away: it can be read, and whoever writes in it opens it again. */
  readonly archived: boolean;
  /** Minutes of silence until it is archived, 0 for never. */
  readonly auto_archive_duration: number;
  /** When `archived` last changed. */
  readonly archive_timestamp: Instant;
  /** Only who holds MANAGE_THREADS may write in it and open it. */
  readonly locked: boolean;
  /** Whether every member of a private thread may add others. */
  readonly invitable: boolean;
}

/** A channel that is a thread: see `isThread`. */
export interface Thread extends Channel {
  readonly parent_id: Id;
  readonly owner_id: Id;
  readonly thread_metadata: ThreadMetadata;
  readonly member_count: number;
  readonly message_count: number;
}

/** Somebody who follows a thread; `id` is the thread's. */
export interface ThreadMember {
  readonly id: Id;
  readonly user_id: Id;
  readonly join_timestamp: Instant;
}

export function isThread(channel: Channel): channel is Thread {
  return channel.type === ChannelType.publicThread || channel.type === ChannelType.privateThread;
}

export interface Member {
  readonly guild_id: Id;
  readonly user: User;
  readonly nick: string | null;
  /** Without that of everyone. */
  readonly roles: readonly Id[];
  readonly joined_at: Instant;
  readonly communication_disabled_until: Instant | null;
}

export type Status = "online" | "idle" | "dnd" | "offline";
/** What one may choose for oneself: the others see `invisible` as offline. */
export type OwnStatus = "online" | "idle" | "dnd" | "invisible";

export interface Presence {
  readonly guild_id: Id;
  readonly user_id: Id;
  readonly status: Status;
}

export interface ReadState {
  readonly channel_id: Id;
  readonly last_read_id: Id | null;
  /** Messages after it that ping this person, counted by the server. */
  readonly mention_count: number;
  /** The place in the guild's stream up to which they are counted. */
  readonly cursor: number;
}

export interface GuildState {
  readonly guild: Guild;
  /** Those of the guild as a whole. */
  readonly permission_overwrites: readonly Overwrite[];
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  /** Those that are not archived. */
  readonly threads: readonly Channel[];
  /** One's own memberships of threads, of archived ones too. */
  readonly thread_members: readonly ThreadMember[];
  readonly members: readonly Member[];
  readonly member_count: number;
  readonly presences: readonly Presence[];
  readonly read_states: readonly ReadState[];
  readonly cursor: number;
}

export const MessageType = { default: 0, memberJoin: 7, threadCreated: 18, reply: 19 } as const;

/** What people wrote, and no note of the server. */
export function isWritten({ type }: Message): boolean {
  return type !== MessageType.memberJoin && type !== MessageType.threadCreated;
}

export interface MessageReference {
  readonly channel_id: Id;
  readonly message_id: Id;
}

export interface Attachment {
  readonly id: Id;
  readonly filename: string;
  readonly content_type: string;
  /** In bytes. */
  readonly size: number;
  /** Signed and relative to the origin; lives for a day. */
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly description: string | null;
}

export interface Message {
  readonly id: Id;
  readonly channel_id: Id;
  readonly guild_id: Id;
  readonly author: User;
  /** One of {@link MessageType}. */
  readonly type: number;
  readonly content: string;
  readonly timestamp: Instant;
  readonly edited_timestamp: Instant | null;
  readonly message_reference: MessageReference | null;
  /** Null where there is none or it was deleted: then `message_reference` still names it. */
  readonly referenced_message: Message | null;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly Id[];
  readonly mention_everyone: boolean;
  readonly attachments: readonly Attachment[];
  readonly nonce: string | null;
  /** The thread that was begun from it, which has its id; always null in events. */
  readonly thread: Channel | null;
}

export interface Invite {
  readonly code: string;
  readonly guild: Guild;
  readonly inviter: User;
  readonly uses: number;
  /** 0 for any number. */
  readonly max_uses: number;
  readonly created_at: Instant;
  /** Null for never. */
  readonly expires_at: Instant | null;
  readonly member_count: number;
}

/** What an invite shows to somebody who has not joined, signed in or not. */
export interface InvitePreview {
  readonly code: string;
  readonly guild: Pick<Guild, "id" | "name" | "description">;
  readonly inviter: Pick<User, "global_name">;
  readonly member_count: number;
  readonly expires_at: Instant | null;
}

export interface Tokens {
  readonly token_type: "DPoP";
  readonly access_token: string;
  /** In seconds from now. */
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly device_id: Id;
  readonly user: User;
  /** Of a new account, to be shown once; null or missing else. */
  readonly recovery_codes?: readonly string[] | null;
}

/** Something that the owner of an account should know of. */
export interface SecurityEvent {
  readonly id: Id;
  /** One that this client knows, or one of a newer server. */
  readonly type: string;
  readonly device_id: Id | null;
  /** What the device was called at the time. */
  readonly device_name: string | null;
  /** Coarse, as that of a device. */
  readonly network: string | null;
  readonly created_at: Instant;
}

/** A new device that wants to be let into the account. */
export interface ApprovalRequest {
  readonly id: Id;
  readonly device_name: string;
  readonly network: string | null;
  readonly expires_at: Instant;
}

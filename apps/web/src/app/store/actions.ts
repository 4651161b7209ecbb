import type { Draft } from "../../features/drafts/model";
import type { PendingFile } from "../../features/outbox/model";
import type { Settings } from "../../features/settings/model";
import type {
  Channel,
  Guild,
  Id,
  Invite,
  InvitePreview,
  Mask,
  Member,
  User,
} from "../../shared/protocol";

/**
 * All that a person can do. A promise rejects with `RequestError` whose `problem` says what to
 * show; what returns nothing cannot fail in a way that its caller should handle.
 */
export interface Actions {
  // Account. Both open the browser's passkey dialog; a closed dialog rejects with code `cancelled`.
  signUp(displayName: string): Promise<void>;
  signIn(): Promise<void>;
  /** Offers passkeys in the autofill of `<input autocomplete="username webauthn">` until aborted. */
  signInByAutofill(signal: AbortSignal): Promise<void>;
  signOut(): Promise<void>;
  updateProfile(change: ProfileChange): Promise<User>;
  updateSettings(change: Partial<Settings>): void;

  // Guilds. A created or joined guild is in the store when the promise resolves.
  createGuild(name: string): Promise<Guild>;
  updateGuild(guildId: Id, change: { name?: string; description?: string | null }): Promise<Guild>;
  deleteGuild(guildId: Id): Promise<void>;
  leaveGuild(guildId: Id): Promise<void>;
  previewInvite(code: string, signal?: AbortSignal): Promise<InvitePreview>;
  acceptInvite(code: string): Promise<Id>;
  createInvite(guildId: Id, options?: { maxAge?: number; maxUses?: number }): Promise<Invite>;
  listInvites(guildId: Id, signal?: AbortSignal): Promise<readonly Invite[]>;
  deleteInvite(code: string): Promise<void>;
  /** Reads members after the given one (null: from the first) into the store; true while there are more. */
  loadMembers(guildId: Id, after: Id | null, signal?: AbortSignal): Promise<boolean>;
  setNick(guildId: Id, nick: string | null): Promise<Member>;
  kick(guildId: Id, userId: Id): Promise<void>;

  // Channels.
  createChannel(guildId: Id, channel: NewChannel): Promise<Channel>;
  updateChannel(channelId: Id, change: ChannelChange): Promise<Channel>;
  deleteChannel(channelId: Id): Promise<void>;
  reorderChannels(guildId: Id, order: readonly ChannelPlace[]): Promise<void>;
  setOverwrite(
    channelId: Id,
    target: { id: Id; type: number },
    masks: { allow: Mask; deny: Mask },
  ): Promise<void>;
  deleteOverwrite(channelId: Id, targetId: Id): Promise<void>;

  // Messages. Opening shows what is kept and reads the rest; the timeline of the store tells how it goes.
  openChannel(channelId: Id): void;
  closeChannel(channelId: Id): void;
  loadOlder(channelId: Id): void;
  loadNewer(channelId: Id): void;
  jumpToMessage(channelId: Id, messageId: Id): void;
  jumpToNewest(channelId: Id): void;
  /** Reads again after the timeline's `problem`. */
  reloadChannel(channelId: Id): void;
  /**
   * Where the reader's eye is: the topmost message on the screen, null when at the very newest. Far
   * ends of long logs are dropped away from it, and a log that must be read anew is read around it.
   * Call it when scrolling comes to rest, and before `loadOlder` and `loadNewer`.
   */
  noteViewport(channelId: Id, topmost: Id | null): void;
  /** Puts the message into the outbox, clears the draft, and shows it; never throws. */
  send(channelId: Id, message: Outgoing): void;
  retry(nonce: string): void;
  discard(nonce: string): void;
  editMessage(channelId: Id, messageId: Id, content: string): Promise<void>;
  deleteMessage(channelId: Id, messageId: Id): Promise<void>;
  setDraft(channelId: Id, draft: Draft): void;
  /** Tells the others that this person types; call on every key, it limits itself to one in 8 s. */
  noteTyping(channelId: Id): void;

  // Reading. Call `markRead` for what was really seen with the window focused; older ids do nothing.
  markRead(channelId: Id, upTo: Id): void;
  /** Escape: everything is read, and the unread line goes. */
  markChannelRead(channelId: Id): void;
  /** Marks unread from this message on. */
  markUnread(channelId: Id, from: Id): void;

  /** Of the line "next try in 12 s": now, please. */
  reconnectNow(): void;
  dismissNotice(id: string): void;
}

export interface Outgoing {
  readonly content: string;
  readonly replyTo?: Id | null;
  readonly mentionRepliedUser?: boolean;
  readonly files?: readonly PendingFile[];
}

export interface ProfileChange {
  readonly global_name?: string;
  readonly username?: string;
  readonly pronouns?: string | null;
  readonly bio?: string | null;
}

export interface NewChannel {
  readonly name: string;
  readonly type?: number;
  readonly topic?: string | null;
  readonly parent_id?: Id | null;
}

export interface ChannelChange {
  readonly name?: string;
  readonly topic?: string | null;
  readonly parent_id?: Id | null;
  readonly rate_limit_per_user?: number;
}

export interface ChannelPlace {
  readonly id: Id;
  readonly position: number;
  readonly parent_id?: Id | null;
}

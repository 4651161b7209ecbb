import type { MemberChange } from "../../features/members/api";
import type { ProfileChange } from "../../features/account/api";
import type { Device } from "../../features/devices/api";
import type { AuditFilter, AuditPage } from "../../features/audit/api";
import type { ChannelChange, ChannelPlace, NewChannel } from "../../features/channels/api";
import type { Draft } from "../../features/drafts/model";
import type { GuildChange } from "../../features/guilds/api";
import type { InviteOptions } from "../../features/invites/api";
import type { NativeRequest } from "../../features/native/query";
import type { Passkey, Passkeys } from "../../features/passkeys/api";
import type { NewAccount } from "../../features/signup/api";
import type { AskedApproval, NewPasskey, Recovery } from "../../features/recovery/api";
import type { PermissionChange, Preview } from "../../features/permissions/api";
import type { PendingFile } from "../../features/outbox/model";
import type { RoleChange, RolePlace } from "../../features/roles/api";
import type {
  Explanation,
  GuildView,
  Scope,
  Target,
} from "../../features/permissions/overwrites/api";
import type { Settings } from "../../features/settings/model";
import type {
  ArchivedKind,
  ArchivedPage,
  NewThread,
  ThreadChange,
} from "../../features/threads/api";
import type { PasskeyPlace } from "../../shared/auth/passkeys";
import type {
  Channel,
  Guild,
  Id,
  Invite,
  InvitePreview,
  Member,
  Overwrite,
  Role,
  SecurityEvent,
  ThreadMember,
  User,
} from "../../shared/protocol";

export type { ChannelChange, ChannelPlace, NewChannel, ProfileChange };

/**
 * All that a person can do. A promise rejects with `RequestError` whose `problem` says what to
 * show; what returns nothing cannot fail in a way that its caller should handle.
 */
export interface Actions {
  // Account. Both open the browser's passkey dialog; a closed dialog rejects with code `cancelled`.
  signUp(account: NewAccount): Promise<void>;
  signIn(place: PasskeyPlace): Promise<void>;
  /** Offers passkeys in the autofill of `<input autocomplete="username webauthn">` until aborted. */
  signInByAutofill(signal: AbortSignal): Promise<void>;
  signOut(): Promise<void>;
  /** On all devices, this one last. */
  signOutEverywhere(): Promise<void>;
  updateProfile(change: ProfileChange): Promise<User>;
  updateSettings(change: Partial<Settings>): void;

  // Devices and passkeys. What matters asks for the passkey first: `cancelled` where that is not shown.
  listDevices(signal?: AbortSignal): Promise<readonly Device[]>;
  renameDevice(id: Id, name: string): Promise<Device>;
  removeDevice(id: Id): Promise<void>;
  removeOtherDevices(): Promise<void>;
  listPasskeys(signal?: AbortSignal): Promise<Passkeys>;
  addPasskey(name: string): Promise<Passkey>;
  renamePasskey(id: string, name: string): Promise<Passkey>;
  removePasskey(id: string): Promise<void>;
  /** The newest, or those before one. */
  readSecurityEvents(before: Id | null, signal?: AbortSignal): Promise<readonly SecurityEvent[]>;
  dismissAlert(id: Id): void;
  /** The code for an app outside the browser, by the passkey. */
  authorizeNative(request: NativeRequest): Promise<string>;

  // Recovery.
  readRecovery(signal?: AbortSignal): Promise<Recovery>;
  /** The new codes, to be shown once. */
  makeCodes(): Promise<readonly string[]>;
  /** Those of a new account: they are not kept here. */
  codesSaved(): void;
  beginByCode(code: string): Promise<NewPasskey>;
  askApproval(username: string): Promise<AskedApproval>;
  /** Resolves once another device has said yes; `unknown_approval` where it said no, or is over. */
  awaitApproval(id: Id, signal: AbortSignal): Promise<NewPasskey>;
  /** Makes the passkey in the browser's dialog, and is in. */
  recover(begun: NewPasskey): Promise<void>;
  /** Lets the new device in that shows this number; after another one it must ask again. */
  approve(id: Id, number: string): Promise<void>;
  denyApproval(id: Id): Promise<void>;
  /** Its time is over. */
  forgetApproval(id: Id): void;

  // Guilds. A created or joined guild is in the store when the promise resolves.
  createGuild(name: string): Promise<Guild>;
  updateGuild(guildId: Id, change: GuildChange): Promise<Guild>;
  deleteGuild(guildId: Id): Promise<void>;
  leaveGuild(guildId: Id): Promise<void>;
  previewInvite(code: string, signal?: AbortSignal): Promise<InvitePreview>;
  acceptInvite(code: string): Promise<Id>;
  createInvite(guildId: Id, options?: InviteOptions): Promise<Invite>;
  listInvites(guildId: Id, signal?: AbortSignal): Promise<readonly Invite[]>;
  deleteInvite(code: string): Promise<void>;
  /** Reads members after the given one (null: from the first) into the store; true while there are more. */
  loadMembers(guildId: Id, after: Id | null, signal?: AbortSignal): Promise<boolean>;
  setNick(guildId: Id, nick: string | null): Promise<Member>;
  /** @param reason for the audit log */
  updateMember(member: Member, change: MemberChange, reason?: string): Promise<Member>;
  kick(guildId: Id, userId: Id): Promise<void>;

  // Roles. What was done is in the store when the promise resolves; an order, and who holds what, at once.
  createRole(guildId: Id, name: string): Promise<Role>;
  updateRole(guildId: Id, roleId: Id, change: RoleChange): Promise<Role>;
  orderRoles(guildId: Id, order: readonly RolePlace[]): Promise<void>;
  deleteRole(guildId: Id, roleId: Id): Promise<void>;
  giveRole(guildId: Id, userId: Id, roleId: Id): Promise<void>;
  takeRole(guildId: Id, userId: Id, roleId: Id): Promise<void>;
  previewPermissions(guildId: Id, change: PermissionChange, signal?: AbortSignal): Promise<Preview>;

  // Channels.
  createChannel(guildId: Id, channel: NewChannel): Promise<Channel>;
  updateChannel(channelId: Id, change: ChannelChange): Promise<Channel>;
  deleteChannel(channelId: Id): Promise<void>;
  reorderChannels(guildId: Id, order: readonly ChannelPlace[]): Promise<void>;

  /** The newest lines of the audit log that fit, or those before one. */
  readAuditLog(
    guildId: Id,
    filter: AuditFilter,
    before: Id | null,
    signal?: AbortSignal,
  ): Promise<AuditPage>;

  // Permissions. What was set is in the store when the promise resolves.
  setOverwrite(scope: Scope, overwrite: Overwrite): Promise<void>;
  deleteOverwrite(scope: Scope, targetId: Id): Promise<void>;
  explainPermissions(scope: Scope, userId: Id, signal?: AbortSignal): Promise<Explanation>;
  /** What a member, or somebody with only that role, may do everywhere. */
  readView(guildId: Id, who: Target, signal?: AbortSignal): Promise<GuildView>;
  /**
   * Shows the server as they see it until `stopViewing`: until then what would send or change
   * something rejects with code `viewing`, or does nothing.
   */
  viewAs(guildId: Id, who: Target): Promise<void>;
  stopViewing(): void;

  // Threads. What was done is in the store when the promise resolves; whether one follows, at once.
  /** From the message, or from none where that is null. */
  beginThread(channelId: Id, messageId: Id | null, thread: NewThread): Promise<Channel>;
  updateThread(threadId: Id, change: ThreadChange): Promise<void>;
  deleteThread(threadId: Id): Promise<void>;
  /** Reads a thread of which the gateway did not tell, as of archived ones. */
  loadThread(threadId: Id): Promise<void>;
  /** Reads the message that the thread was begun from into the store. */
  loadStarter(threadId: Id, signal?: AbortSignal): Promise<void>;
  /** Reads archived threads into the store, and answers with them. */
  loadArchived(
    channelId: Id,
    kind: ArchivedKind,
    before: string | null,
    signal?: AbortSignal,
  ): Promise<ArchivedPage>;
  followThread(threadId: Id): Promise<void>;
  unfollowThread(threadId: Id): Promise<void>;
  /** Those after the given one (null: from the first), as many as a page holds. */
  listThreadMembers(
    threadId: Id,
    after: Id | null,
    signal?: AbortSignal,
  ): Promise<readonly ThreadMember[]>;
  addThreadMember(threadId: Id, userId: Id): Promise<void>;
  removeThreadMember(threadId: Id, userId: Id): Promise<void>;

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
  /** Gives a message that is on its way another text. */
  revise(channelId: Id, nonce: string, content: string): Promise<void>;
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

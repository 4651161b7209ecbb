import { fetchAuditLog } from "../../features/audit/api";
import * as channels from "../../features/channels/api";
import { type Draft, emptyDraft } from "../../features/drafts/model";
import type { DraftStore } from "../../features/drafts/store";
import * as guilds from "../../features/guilds/api";
import * as invites from "../../features/invites/api";
import * as members from "../../features/members/api";
import { withMemberPage } from "../../features/members/model";
import * as messages from "../../features/messages/api";
import { findByNonce } from "../../features/messages/deeds";
import * as overwrites from "../../features/permissions/overwrites/api";
import { overwritesAt, withOverwrite } from "../../features/permissions/overwrites/model";
import { viewAs } from "../../features/permissions/viewAs";
import type { Outbox } from "../../features/outbox/outbox";
import type { TypingAnnouncer } from "../../features/typing/announcer";
import { previewChange } from "../../features/permissions/api";
import * as roles from "../../features/roles/api";
import { randomBase64Url } from "../../shared/auth/base64url";
import type { Http } from "../../shared/http/request";
import {
  type DeletedMessage,
  type GatewayEvent,
  type Id,
  isThread,
  type Overwrite,
} from "../../shared/protocol";
import { withEntry, without } from "../../shared/world";
import { accountActions } from "./accountActions";
import type { Actions } from "./actions";
import type { Conversations } from "./conversations";
import type { ReadMarks } from "./readMarks";
import type { SessionLife } from "./session";
import type { Store } from "./store";
import { whileLooking } from "./looking";
import { threadActions, unless } from "./threadActions";
import type { Sync } from "./sync";
import type { SyncedSettings } from "./syncedSettings";

export interface ActionDependencies {
  readonly store: Store;
  readonly http: Http;
  readonly session: SessionLife;
  readonly settings: SyncedSettings;
  readonly conversations: Conversations;
  readonly readMarks: ReadMarks;
  readonly outbox: Outbox;
  readonly drafts: DraftStore;
  readonly typing: TypingAnnouncer;
  readonly sync: Sync;
  readonly now: () => number;
  readonly reconnect: () => void;
}

/** How long the gateway may take to tell of a guild before it is asked for, in milliseconds. */
const GUILD_WITHIN = 3_000;

export function createActions(dependencies: ActionDependencies): Actions {
  return whileLooking(dependencies.store, {
    ...accountActions(dependencies),
    ...guildActions(dependencies),
    ...roleActions(dependencies),
    ...channelActions(dependencies),
    ...threadActions(dependencies, applierOf(dependencies)),
    ...permissionActions(dependencies),
    ...readingActions(dependencies),
    ...writingActions(dependencies),
    reconnectNow: dependencies.reconnect,
    dismissNotice(id) {
      dependencies.store.setState(({ notices }) => ({
        notices: notices.filter((notice) => notice.id !== id),
      }));
    },
  });
}

function guildActions(dependencies: ActionDependencies) {
  const { store, http } = dependencies;
  const apply = applierOf(dependencies);
  // before the page that comes next looks for a server to show
  const gone = (guild_id: Id): void => {
    apply(guild_id, { type: "GUILD_DELETE", data: { guild_id } });
  };
  return {
    async createGuild(name) {
      const guild = await guilds.createGuild(http, name);
      await guildInStore(dependencies, guild.id);
      return guild;
    },
    updateGuild: (guildId, change) => guilds.editGuild(http, guildId, change),
    async deleteGuild(guildId) {
      await guilds.deleteGuild(http, guildId);
      gone(guildId);
    },
    async leaveGuild(guildId) {
      await guilds.leaveGuild(http, guildId);
      gone(guildId);
    },
    previewInvite: (code, signal) => invites.previewInvite(http, code, signal),
    async acceptInvite(code) {
      const guildId = await invites.joinByInvite(http, code);
      await guildInStore(dependencies, guildId);
      return guildId;
    },
    createInvite: (guildId, options = {}) => invites.createInvite(http, guildId, options),
    listInvites: (guildId, signal) => invites.listInvites(http, guildId, signal),
    deleteInvite: (code) => invites.deleteInvite(http, code),
    async loadMembers(guildId, after, signal) {
      const page = await members.fetchMembers(http, guildId, after, signal);
      store.setState(({ world }) => ({ world: withMemberPage(world, guildId, page) }));
      return page.length === members.MEMBER_PAGE;
    },
    setNick: (guildId, nick) => members.setNick(http, guildId, nick),
    updateMember: (member, change, reason) => members.updateMember(http, member, change, reason),
    kick: (guildId, userId) => members.kick(http, guildId, userId),
  } satisfies Partial<Actions>;
}

function roleActions(dependencies: ActionDependencies) {
  const { store, http } = dependencies;
  const apply = applierOf(dependencies);
  const hold = (guildId: Id, userId: Id, change: (held: Held) => Held) => {
    const member = store.getState().world.members[guildId]?.[userId];
    if (member !== undefined) {
      const data = { ...member, roles: change(member.roles) };
      apply(guildId, { type: "GUILD_MEMBER_UPDATE", data });
    }
  };
  /** Answers with the places of before. */
  const place = (guildId: Id, order: readonly roles.RolePlace[]): readonly roles.RolePlace[] => {
    const known = store.getState().world.roles[guildId] ?? {};
    return order.flatMap(({ id, position }) => {
      const role = known[id];
      if (role === undefined) {
        return [];
      }
      apply(guildId, { type: "GUILD_ROLE_UPDATE", data: { ...role, position } });
      return [{ id, position: role.position }];
    });
  };
  /** One order after the other, as they were asked for. */
  let ordering: Promise<unknown> = Promise.resolve();
  return {
    async createRole(guildId, name) {
      const role = await roles.createRole(http, guildId, name);
      apply(guildId, { type: "GUILD_ROLE_CREATE", data: role });
      return role;
    },
    async updateRole(guildId, roleId, change) {
      const role = await roles.editRole(http, guildId, roleId, change);
      apply(guildId, { type: "GUILD_ROLE_UPDATE", data: role });
      return role;
    },
    async orderRoles(guildId, order) {
      const before = place(guildId, order);
      const call = ordering.then(() => roles.orderRoles(http, guildId, order));
      ordering = call.catch(() => undefined);
      await unless(call, () => {
        place(guildId, before);
      });
    },
    async deleteRole(guildId, roleId) {
      await roles.deleteRole(http, guildId, roleId);
      apply(guildId, {
        type: "GUILD_ROLE_DELETE",
        data: { guild_id: guildId, role_id: roleId },
      });
    },
    async giveRole(guildId, userId, roleId) {
      hold(guildId, userId, withIt(roleId));
      await unless(roles.giveRole(http, guildId, userId, roleId), () => {
        hold(guildId, userId, withoutIt(roleId));
      });
    },
    async takeRole(guildId, userId, roleId) {
      hold(guildId, userId, withoutIt(roleId));
      await unless(roles.takeRole(http, guildId, userId, roleId), () => {
        hold(guildId, userId, withIt(roleId));
      });
    },
    previewPermissions: (guildId, change, signal) => previewChange(http, guildId, change, signal),
  } satisfies Partial<Actions>;
}

type Held = readonly Id[];

function withIt(roleId: Id): (held: Held) => Held {
  return (held) => [...held.filter((id) => id !== roleId), roleId];
}

function withoutIt(roleId: Id): (held: Held) => Held {
  return (held) => held.filter((id) => id !== roleId);
}

/** Does to the store what the gateway will tell of: the same thing twice changes nothing more. */
function applierOf({ sync }: ActionDependencies): (guildId: Id, event: GatewayEvent) => void {
  return (guildId, event) => {
    sync.dispatchNow({ op: "dispatch", stream: guildId, seq: null, event });
  };
}

function channelActions({ http }: ActionDependencies) {
  return {
    createChannel: (guildId, channel) => channels.createChannel(http, guildId, channel),
    updateChannel: (channelId, change) => channels.editChannel(http, channelId, change),
    deleteChannel: (channelId) => channels.deleteChannel(http, channelId),
    reorderChannels: (guildId, order) => channels.orderChannels(http, guildId, order),
  } satisfies Partial<Actions>;
}

function permissionActions({ store, http, sync }: ActionDependencies) {
  const change = (scope: overwrites.Scope, targetId: Id, overwrite: Overwrite | null) => {
    const all = withOverwrite(overwritesAt(store.getState().world, scope), targetId, overwrite);
    const event = afterOverwrite(store, scope, all);
    if (event !== null) {
      sync.dispatchNow({ op: "dispatch", stream: scope.guildId, seq: null, event });
    }
  };
  return {
    async setOverwrite(scope, overwrite) {
      await overwrites.putOverwrite(http, scope, overwrite);
      change(scope, overwrite.id, overwrite);
    },
    async deleteOverwrite(scope, targetId) {
      await overwrites.deleteOverwrite(http, scope, targetId);
      change(scope, targetId, null);
    },
    readAuditLog: (guildId, filter, before, signal) =>
      fetchAuditLog(http, guildId, filter, before, signal),
    explainPermissions: (scope, userId, signal) =>
      overwrites.fetchExplanation(http, scope, userId, signal),
    readView: (guildId, who, signal) => overwrites.fetchView(http, guildId, who, signal),
    async viewAs(guildId, who) {
      const from = window.location.pathname;
      const view = await overwrites.fetchView(http, guildId, who);
      store.setState({ viewAs: viewAs(guildId, who, from, view) });
    },
    stopViewing() {
      store.setState({ viewAs: null });
    },
  } satisfies Partial<Actions>;
}

/** Null where the channel is gone meanwhile. */
function afterOverwrite(
  store: Store,
  { guildId, channelId }: overwrites.Scope,
  permission_overwrites: readonly Overwrite[],
): GatewayEvent | null {
  if (channelId === null) {
    const data = { guild_id: guildId, permission_overwrites };
    return { type: "GUILD_OVERWRITES_UPDATE", data };
  }
  const channel = store.getState().world.channels[channelId];
  if (channel === undefined) {
    return null;
  }
  const type = isThread(channel) ? "THREAD_UPDATE" : "CHANNEL_UPDATE";
  return { type, data: { ...channel, permission_overwrites } };
}

function readingActions({ conversations, readMarks }: ActionDependencies) {
  return {
    openChannel(channelId) {
      conversations.open(channelId);
    },
    closeChannel(channelId) {
      conversations.close(channelId);
      readMarks.seen(channelId);
    },
    loadOlder(channelId) {
      conversations.loadOlder(channelId);
    },
    loadNewer(channelId) {
      conversations.loadNewer(channelId);
    },
    jumpToMessage(channelId, messageId) {
      void conversations.jumpToMessage(channelId, messageId);
    },
    jumpToNewest(channelId) {
      void conversations.jumpToNewest(channelId);
    },
    reloadChannel(channelId) {
      conversations.reload(channelId);
    },
    noteViewport(channelId, topmost) {
      conversations.noteViewport(channelId, topmost);
    },
    markRead(channelId, upTo) {
      readMarks.read(channelId, upTo);
    },
    markChannelRead(channelId) {
      readMarks.readAll(channelId);
    },
    markUnread(channelId, from) {
      void readMarks.unread(channelId, from);
    },
  } satisfies Partial<Actions>;
}

function writingActions(dependencies: ActionDependencies) {
  const { store, http, outbox, drafts, typing, readMarks, now } = dependencies;
  const setDraft = (channelId: Id, draft: Draft) => {
    drafts.set(channelId, draft);
    store.setState((state) => ({ drafts: withEntry(state.drafts, channelId, draft) }));
  };
  const apply = applierOf(dependencies);
  const editMessage = async (channelId: Id, messageId: Id, content: string) => {
    const message = await messages.patchMessage(http, channelId, messageId, content);
    apply(message.guild_id, { type: "MESSAGE_UPDATE", data: message });
  };
  return {
    send(channelId, { content, replyTo = null, mentionRepliedUser = false, files = [] }) {
      drafts.set(channelId, emptyDraft);
      store.setState((state) => ({ drafts: without(state.drafts, channelId) }));
      typing.sent(channelId);
      readMarks.seen(channelId);
      const nonce = randomBase64Url(16);
      const createdAt = now();
      outbox.add({ nonce, channelId, content, replyTo, mentionRepliedUser, files, createdAt });
    },
    retry(nonce) {
      outbox.retry(nonce);
    },
    discard(nonce) {
      outbox.discard(nonce);
    },
    async revise(channelId, nonce, content) {
      const sent = outbox.revise(nonce, content)
        ? undefined
        : findByNonce(store.getState(), channelId, nonce);
      if (sent !== undefined && sent.content !== content) {
        await editMessage(channelId, sent.id, content);
      }
    },
    editMessage,
    async deleteMessage(channelId, messageId) {
      await messages.deleteMessage(http, channelId, messageId);
      const guild_id = store.getState().world.channels[channelId]?.guild_id;
      if (guild_id !== undefined) {
        apply(guild_id, {
          type: "MESSAGE_DELETE",
          data: deleted(guild_id, channelId, messageId),
        });
      }
    },
    setDraft,
    noteTyping(channelId) {
      typing.typed(channelId);
    },
  } satisfies Partial<Actions>;
}

/** Whom it pinged is not known here: the event that follows counts. */
function deleted(guild_id: Id, channel_id: Id, id: Id): DeletedMessage {
  const pinged = { mentions: [], mention_roles: [], mention_everyone: false };
  return { guild_id, channel_id, id, author_id: "0", ...pinged };
}

/** The gateway tells of it as a rule; where that takes too long, it is asked for. */
async function guildInStore({ store, http, sync }: ActionDependencies, guildId: Id): Promise<void> {
  const isThere = () => guildId in store.getState().world.guilds;
  const told = new Promise<boolean>((resolve) => {
    const unsubscribe = store.subscribe(() => {
      if (isThere()) {
        finish();
      }
    });
    const timer = setTimeout(finish, GUILD_WITHIN);
    if (isThere()) {
      finish();
    }
    function finish() {
      clearTimeout(timer);
      unsubscribe();
      resolve(isThere());
    }
  });
  if (!(await told)) {
    const data = await guilds.fetchGuild(http, guildId);
    sync.dispatchNow({
      op: "dispatch",
      stream: guildId,
      seq: null,
      event: { type: "GUILD_CREATE", data },
    });
  }
}

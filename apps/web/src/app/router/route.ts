import type { Id } from "../../shared/protocol";

/** Where a person is. An address that says nothing is `lost`, never an error. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "guild"; readonly guildId: Id }
  | {
      readonly page: "channel";
      readonly guildId: Id;
      readonly channelId: Id;
      readonly messageId: Id | null;
      readonly side: Side | null;
    }
  | { readonly page: "settings"; readonly tab: SettingsTab }
  | {
      readonly page: "guildSettings";
      readonly guildId: Id;
      readonly tab: GuildSettingsTab;
      /** The one thing of many that the tab shows, a role or a place. */
      readonly part: Id | null;
    }
  | { readonly page: "invite"; readonly code: string }
  /** Where an app outside the browser asks for a sign-in; its query says how. */
  | { readonly page: "desktopAuthorize" }
  | { readonly page: "lost" };

/** What stands beside a channel: the list of its threads, or one of them. */
export type Side =
  | { readonly kind: "threads" }
  | { readonly kind: "thread"; readonly threadId: Id; readonly messageId: Id | null };

/** The thread that is open beside the channel. */
export function openThread({ side }: { readonly side: Side | null }): Id | null {
  return side?.kind === "thread" ? side.threadId : null;
}

export const settingsTabs = [
  "profile",
  "devices",
  "recovery",
  "appearance",
  "language",
  "keyboard",
] as const;
export type SettingsTab = (typeof settingsTabs)[number];

export const guildSettingsTabs = [
  "overview",
  "invites",
  "members",
  "roles",
  "permissions",
  "audit",
  "delete",
] as const;
export type GuildSettingsTab = (typeof guildSettingsTabs)[number];

const tabsWithParts: ReadonlySet<GuildSettingsTab> = new Set(["roles", "permissions"]);

const ID = /^\d{1,20}$/;
const isId = (text: string): boolean => ID.test(text);
const CODE = /^[A-Za-z0-9]{1,64}$/;

export function parsePath(path: string): Route {
  const [first, ...rest] = path.split("/").filter((part) => part !== "");
  switch (first) {
    case undefined:
      return { page: "home" };
    case "channels":
      return parseChannels(rest);
    case "settings":
      return parseSettings(rest);
    case "servers":
      return parseGuildSettings(rest);
    case "invite":
      return parseInvite(rest);
    case "desktop-authorize":
      return { page: rest.length > 0 ? "lost" : "desktopAuthorize" };
    default:
      return { page: "lost" };
  }
}

function parseChannels(parts: readonly string[]): Route {
  const [guildId, channelId, messageId, ...more] = parts;
  if (guildId !== undefined && channelId !== undefined && messageId === "threads") {
    return parseThreads(guildId, channelId, more);
  }
  const ids = [guildId, channelId, messageId].filter((id) => id !== undefined);
  if (guildId === undefined || more.length > 0 || !ids.every(isId)) {
    return { page: "lost" };
  }
  return channelId === undefined
    ? { page: "guild", guildId }
    : { page: "channel", guildId, channelId, messageId: messageId ?? null, side: null };
}

function parseThreads(guildId: Id, channelId: Id, rest: readonly string[]): Route {
  const [threadId, messageId, ...more] = rest;
  if (more.length > 0 || ![guildId, channelId, ...rest].every(isId)) {
    return { page: "lost" };
  }
  const side: Side =
    threadId === undefined
      ? { kind: "threads" }
      : { kind: "thread", threadId, messageId: messageId ?? null };
  return { page: "channel", guildId, channelId, messageId: null, side };
}

function parseSettings([tab = "profile", ...more]: readonly string[]): Route {
  const known = settingsTabs.find((one) => one === tab);
  return known === undefined || more.length > 0
    ? { page: "lost" }
    : { page: "settings", tab: known };
}

function parseGuildSettings([guildId = "", ...rest]: readonly string[]): Route {
  const [page, tab = "overview", part, ...more] = rest;
  const known = guildSettingsTabs.find((one) => one === tab);
  const ids = [guildId, part].filter((id) => id !== undefined);
  if (page !== "settings" || known === undefined || more.length > 0 || !ids.every(isId)) {
    return { page: "lost" };
  }
  return part !== undefined && !tabsWithParts.has(known)
    ? { page: "lost" }
    : { page: "guildSettings", guildId, tab: known, part: part ?? null };
}

function parseInvite([code = "", ...more]: readonly string[]): Route {
  return more.length > 0 || !CODE.test(code) ? { page: "lost" } : { page: "invite", code };
}

export const paths = {
  home: () => "/",
  guild: (guildId: Id) => `/channels/${guildId}`,
  channel: (guildId: Id, channelId: Id) => `/channels/${guildId}/${channelId}`,
  message: (guildId: Id, channelId: Id, messageId: Id) =>
    `/channels/${guildId}/${channelId}/${messageId}`,
  threads: (guildId: Id, channelId: Id) => `/channels/${guildId}/${channelId}/threads`,
  thread: (guildId: Id, channelId: Id, threadId: Id, messageId?: Id) =>
    [`/channels/${guildId}/${channelId}/threads/${threadId}`, messageId]
      .filter((step) => step !== undefined)
      .join("/"),
  settings: (tab: SettingsTab = "profile") => `/settings/${tab}`,
  guildSettings: (guildId: Id, tab: GuildSettingsTab = "overview", part?: Id) =>
    [`/servers/${guildId}/settings/${tab}`, part].filter((step) => step !== undefined).join("/"),
  invite: (code: string) => `/invite/${code}`,
};

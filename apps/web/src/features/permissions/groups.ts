import type { PermissionName } from "./bits";

export interface PermissionGroup {
  readonly key: "server" | "channels" | "members" | "text" | "threads" | "voice" | "apps";
  readonly permissions: readonly PermissionName[];
}

/** All 80, in the order in which people look for them. */
export const permissionGroups: readonly PermissionGroup[] = [
  {
    key: "server",
    permissions: [
      "ADMINISTRATOR",
      "MANAGE_GUILD",
      "VIEW_AUDIT_LOG",
      "VIEW_GUILD_INSIGHTS",
      "CREATE_INSTANT_INVITE",
      "MANAGE_INVITES",
      "CHANGE_NICKNAME",
      "CREATE_GUILD_EXPRESSIONS",
      "MANAGE_GUILD_EXPRESSIONS",
      "CREATE_EVENTS",
      "MANAGE_EVENTS",
      "EXPORT_GUILD_DATA",
    ],
  },
  {
    key: "channels",
    permissions: [
      "VIEW_CHANNEL",
      "MANAGE_CHANNELS",
      "LOCK_CHANNELS",
      "MANAGE_SLOWMODE",
      "BYPASS_SLOWMODE",
      "MANAGE_WEBHOOKS",
      "MANAGE_ROLES",
      "ASSIGN_ROLES",
      "MANAGE_OVERWRITES",
      "GRANT_TEMPORARY_ACCESS",
      "EXPLAIN_PERMISSIONS",
    ],
  },
  {
    key: "members",
    permissions: [
      "KICK_MEMBERS",
      "BAN_MEMBERS",
      "MODERATE_MEMBERS",
      "MANAGE_NICKNAMES",
      "MANAGE_JOIN_REQUESTS",
      "VIEW_REPORTS",
      "MANAGE_REPORTS",
      "MANAGE_AUTOMOD",
      "BYPASS_AUTOMOD",
      "MANAGE_RAID_PROTECTION",
    ],
  },
  {
    key: "text",
    permissions: [
      "SEND_MESSAGES",
      "READ_MESSAGE_HISTORY",
      "SEARCH_MESSAGES",
      "EDIT_OWN_MESSAGES",
      "DELETE_OWN_MESSAGES",
      "EMBED_LINKS",
      "ATTACH_FILES",
      "ADD_REACTIONS",
      "USE_EXTERNAL_EMOJIS",
      "USE_EXTERNAL_STICKERS",
      "SEND_VOICE_MESSAGES",
      "SEND_POLLS",
      "SEND_TTS_MESSAGES",
      "MENTION_EVERYONE",
      "MENTION_ROLES",
      "PIN_MESSAGES",
      "MANAGE_MESSAGES",
      "BULK_DELETE_MESSAGES",
      "PUBLISH_ANNOUNCEMENTS",
    ],
  },
  {
    key: "threads",
    permissions: [
      "SEND_MESSAGES_IN_THREADS",
      "CREATE_PUBLIC_THREADS",
      "CREATE_PRIVATE_THREADS",
      "ADD_THREAD_MEMBERS",
      "VIEW_PRIVATE_THREADS",
      "MANAGE_THREADS",
      "CREATE_FORUM_POSTS",
      "MANAGE_FORUM_TAGS",
    ],
  },
  {
    key: "voice",
    permissions: [
      "CONNECT",
      "SPEAK",
      "STREAM",
      "USE_VAD",
      "PRIORITY_SPEAKER",
      "REQUEST_TO_SPEAK",
      "USE_SOUNDBOARD",
      "USE_EXTERNAL_SOUNDS",
      "SET_VOICE_CHANNEL_STATUS",
      "MUTE_MEMBERS",
      "DEAFEN_MEMBERS",
      "MOVE_MEMBERS",
    ],
  },
  {
    key: "apps",
    permissions: [
      "USE_APPLICATION_COMMANDS",
      "USE_EMBEDDED_ACTIVITIES",
      "USE_EXTERNAL_APPS",
      "MANAGE_COMMAND_PERMISSIONS",
      "INSTALL_BOTS",
      "GRANT_BOT_CAPABILITIES",
      "DEPLOY_BOTS",
      "VIEW_BOT_LOGS",
    ],
  },
];

/** What is asked of the server as a whole, so that a channel has no say in it. */
const SERVER_WIDE: ReadonlySet<PermissionName> = new Set([
  ...(permissionGroups.find(({ key }) => key === "server")?.permissions ?? []),
  "MANAGE_ROLES",
  "ASSIGN_ROLES",
  "EXPLAIN_PERMISSIONS",
  "KICK_MEMBERS",
  "BAN_MEMBERS",
  "MODERATE_MEMBERS",
  "MANAGE_NICKNAMES",
  "MANAGE_JOIN_REQUESTS",
  "VIEW_REPORTS",
  "MANAGE_REPORTS",
  "MANAGE_AUTOMOD",
  "MANAGE_RAID_PROTECTION",
  "INSTALL_BOTS",
  "GRANT_BOT_CAPABILITIES",
  "DEPLOY_BOTS",
  "VIEW_BOT_LOGS",
]);

/** Those that mean something in a category, channel or thread. */
export const channelPermissionGroups: readonly PermissionGroup[] = permissionGroups
  .map(({ key, permissions }) => ({
    key,
    permissions: permissions.filter((permission) => !SERVER_WIDE.has(permission)),
  }))
  .filter(({ permissions }) => permissions.length > 0);

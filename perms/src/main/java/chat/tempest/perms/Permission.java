package chat.tempest.perms;

/**
 * The 80 permission bits. Bits 0 to 52 keep Discord's public numbering, so that imported servers
 * and ported bots mean the same thing; 53 to 79 are Tempest's own. {@code docs/permissions.md} is
 * made from this list.
 */
public enum Permission {
  CREATE_INSTANT_INVITE(0, "Make invite links to the server."),
  KICK_MEMBERS(1, "Remove members who stand below; they may come back by an invite."),
  BAN_MEMBERS(2, "Remove members who stand below, and keep them out."),
  ADMINISTRATOR(
      3,
      "Everything, in every channel, whatever narrower overwrites say; counts at server scope alone."),
  MANAGE_CHANNELS(4, "Create, change, order and delete channels and categories."),
  MANAGE_GUILD(5, "Change the server's name, description and settings."),
  ADD_REACTIONS(6, "Put a new reaction on a message; joining one that stands needs nothing."),
  VIEW_AUDIT_LOG(7, "Read who changed what in the server."),
  PRIORITY_SPEAKER(8, "Be heard louder than the others in a voice channel."),
  STREAM(9, "Share video or a screen in a voice channel."),
  VIEW_CHANNEL(10, "See the channel; without it nothing in that channel is left."),
  SEND_MESSAGES(11, "Write in the channel, threads not included."),
  SEND_TTS_MESSAGES(12, "Send messages that are read aloud."),
  MANAGE_MESSAGES(13, "Delete other people's messages."),
  EMBED_LINKS(14, "Have links in a message show a preview."),
  ATTACH_FILES(15, "Send files with a message."),
  READ_MESSAGE_HISTORY(16, "Read the messages that were sent before one opened the channel."),
  MENTION_EVERYONE(17, "Notify all with @everyone and @here, and any role by its mention."),
  USE_EXTERNAL_EMOJIS(18, "Use emojis of other servers."),
  VIEW_GUILD_INSIGHTS(19, "See the server's statistics."),
  CONNECT(20, "Join a voice channel."),
  SPEAK(21, "Talk in a voice channel."),
  MUTE_MEMBERS(22, "Mute others in a voice channel."),
  DEAFEN_MEMBERS(23, "Stop others from hearing in a voice channel."),
  MOVE_MEMBERS(24, "Move others from one voice channel to another."),
  USE_VAD(25, "Talk in a voice channel without pressing a key."),
  CHANGE_NICKNAME(26, "Change one's own nickname."),
  MANAGE_NICKNAMES(27, "Change the nicknames of members who stand below."),
  MANAGE_ROLES(28, "Create, change, order and delete roles below one's own highest."),
  MANAGE_WEBHOOKS(29, "Create, change and delete webhooks."),
  MANAGE_GUILD_EXPRESSIONS(30, "Change and delete anybody's emojis, stickers and sounds."),
  USE_APPLICATION_COMMANDS(31, "Use the commands of bots."),
  REQUEST_TO_SPEAK(32, "Ask to speak in a stage channel."),
  MANAGE_EVENTS(33, "Change and delete anybody's scheduled events."),
  MANAGE_THREADS(34, "Rename, archive, lock and delete threads."),
  CREATE_PUBLIC_THREADS(35, "Begin threads that all of the channel can see."),
  CREATE_PRIVATE_THREADS(36, "Begin threads that only their members can see."),
  USE_EXTERNAL_STICKERS(37, "Send stickers of other servers."),
  SEND_MESSAGES_IN_THREADS(38, "Write in threads."),
  USE_EMBEDDED_ACTIVITIES(39, "Start shared activities."),
  MODERATE_MEMBERS(40, "Put members who stand below under a timeout."),
  MANAGE_COMMAND_PERMISSIONS(41, "Say who may use which command of a bot."),
  USE_SOUNDBOARD(42, "Play sounds in a voice channel."),
  CREATE_GUILD_EXPRESSIONS(43, "Add emojis, stickers and sounds, and change one's own."),
  CREATE_EVENTS(44, "Schedule events, and change one's own."),
  USE_EXTERNAL_SOUNDS(45, "Play sounds of other servers."),
  SEND_VOICE_MESSAGES(46, "Send recorded voice messages."),
  MANAGE_REPORTS(47, "Decide on reports of members."),
  SET_VOICE_CHANNEL_STATUS(48, "Set the line that a voice channel shows."),
  SEND_POLLS(49, "Send polls to a channel."),
  USE_EXTERNAL_APPS(50, "Have apps that are not of this server answer for all to see."),
  PIN_MESSAGES(51, "Pin and unpin messages."),
  BYPASS_SLOWMODE(52, "Write without waiting in a channel in slow mode."),
  MANAGE_OVERWRITES(
      53, "Write permission overwrites, for targets that stand below and bits that one holds."),
  ASSIGN_ROLES(
      54, "Give and take roles below one's own highest, without the right to change them."),
  GRANT_TEMPORARY_ACCESS(55, "Write overwrites that expire, and no others."),
  EXPLAIN_PERMISSIONS(56, "See why another member may or may not do something."),
  SEARCH_MESSAGES(57, "Search the messages of the channel."),
  EDIT_OWN_MESSAGES(58, "Change one's own messages."),
  DELETE_OWN_MESSAGES(59, "Delete one's own messages."),
  BULK_DELETE_MESSAGES(60, "Delete many messages at once."),
  MENTION_ROLES(61, "Notify roles that are not open to mentions."),
  ADD_THREAD_MEMBERS(62, "Add others to a thread."),
  VIEW_PRIVATE_THREADS(63, "See private threads without being a member of them."),
  CREATE_FORUM_POSTS(64, "Begin posts in a forum channel."),
  MANAGE_FORUM_TAGS(65, "Create, change and delete the tags of a forum."),
  LOCK_CHANNELS(66, "Lock and unlock a channel for writing."),
  MANAGE_SLOWMODE(67, "Set the slow mode of a channel."),
  PUBLISH_ANNOUNCEMENTS(68, "Publish messages to the channels that follow."),
  MANAGE_INVITES(69, "See and end all invites of the server."),
  MANAGE_JOIN_REQUESTS(70, "Let in or turn away people who ask to join."),
  VIEW_REPORTS(71, "Read reports of members."),
  MANAGE_AUTOMOD(72, "Write the rules of automatic moderation."),
  BYPASS_AUTOMOD(73, "Write without the rules of automatic moderation."),
  MANAGE_RAID_PROTECTION(74, "Switch and set the protection against raids."),
  INSTALL_BOTS(75, "Add bots to the server."),
  GRANT_BOT_CAPABILITIES(76, "Grant bots what they ask for."),
  DEPLOY_BOTS(77, "Put new versions of the server's own bots to work."),
  VIEW_BOT_LOGS(78, "Read the logs and receipts of the server's bots."),
  EXPORT_GUILD_DATA(79, "Take the server's data out.");

  private final int bit;
  private final String meaning;

  Permission(int bit, String meaning) {
    this.bit = bit;
    this.meaning = meaning;
  }

  /** The bit's number, 0 to 79; also its place in {@code values()}. */
  public int bit() {
    return bit;
  }

  /** What whoever holds the bit may do, in one sentence for people. */
  public String meaning() {
    return meaning;
  }
}

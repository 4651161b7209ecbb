package chat.tempest.protocol.event;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;

/** Who may see an event, as data: no code that delivers ever asks what kind of event it holds. */
public sealed interface Audience {
  /** Every member of the guild. */
  record Everyone(GuildId guildId) implements Audience {}

  /** The members who hold VIEW_CHANNEL there. */
  record WhoCanView(GuildId guildId, ChannelId channelId) implements Audience {}

  /** All sessions of one user. */
  record Only(UserId userId) implements Audience {}

  static Audience everyone(GuildId guildId) {
    return new Everyone(guildId);
  }

  static Audience whoCanView(GuildId guildId, ChannelId channelId) {
    return new WhoCanView(guildId, channelId);
  }

  static Audience only(UserId userId) {
    return new Only(userId);
  }
}

package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Message;

/** A message was sent. */
public record MessageCreated(Message message) implements GuildEvent {
  @Override
  public String type() {
    return "MESSAGE_CREATE";
  }

  @Override
  public Object data() {
    return message;
  }

  @Override
  public GuildId guildId() {
    return message.guildId();
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(message.guildId(), message.channelId());
  }
}

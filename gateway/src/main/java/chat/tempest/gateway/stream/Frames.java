package chat.tempest.gateway.stream;

import chat.tempest.core.GuildId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.event.ChannelCreated;
import chat.tempest.protocol.event.ChannelDeleted;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.GuildDeleted;
import chat.tempest.protocol.event.ThreadDeleted;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.wire.WireCodec;

/** Events as frames. */
public final class Frames {
  private Frames() {}

  /** As it was logged. */
  public static Outgoing of(LoggedEvent event) {
    return new Outgoing(new Dispatch(event.seq(), event.type(), event.data(), event.stream()));
  }

  /** A GUILD_CREATE with the state that its reader may see. */
  public static Outgoing joined(LoggedEvent event, GuildState state) {
    var data = WireCodec.encode(state);
    return new Outgoing(new Dispatch(event.seq(), event.type(), data, event.stream()));
  }

  public static Outgoing of(Ephemeral event) {
    var data = WireCodec.encode(event.data());
    return new Outgoing(new Dispatch(null, event.type(), data, event.stream()));
  }

  static Outgoing cameIntoSight(Channel channel) {
    var event = new ChannelCreated(channel);
    var data = WireCodec.encode(event.data());
    return new Outgoing(new Dispatch(null, event.type(), data, event.stream()));
  }

  static Outgoing wentOutOfSight(Channel channel) {
    var event =
        channel.isThread()
            ? ThreadDeleted.of(channel)
            : new ChannelDeleted(channel.guildId(), channel.id());
    var data = WireCodec.encode(event.data());
    return new Outgoing(new Dispatch(null, event.type(), data, event.stream()));
  }

  /** To somebody who is no longer in it, or missed that it ended. */
  public static Outgoing wentOutOfSight(GuildId guild) {
    var event = new GuildDeleted(guild);
    var data = WireCodec.encode(event.data());
    return new Outgoing(new Dispatch(null, event.type(), data, event.stream()));
  }
}

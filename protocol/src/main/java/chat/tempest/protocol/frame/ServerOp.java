package chat.tempest.protocol.frame;

import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.User;
import chat.tempest.protocol.event.EventData;
import chat.tempest.protocol.wire.Cbor;
import chat.tempest.protocol.wire.Frame;
import chat.tempest.protocol.wire.MalformedException;
import chat.tempest.protocol.wire.WireCodec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server may say. */
public sealed interface ServerOp {

  /**
   * Something happened.
   *
   * @param seq its place in the stream; null for what is not logged
   * @param type its name, as in MESSAGE_CREATE
   * @param data encoded as CBOR
   * @param stream the guild's or user's snowflake
   */
  @SuppressWarnings("ArrayRecordComponent") // shared by all who get it, and never compared
  record Dispatch(@Nullable Long seq, String type, byte[] data, long stream) implements ServerOp {}

  /** Come back with Resume. */
  record Reconnect() implements ServerOp {}

  /** Send Identify anew: what was missed cannot be replayed. */
  record InvalidSession() implements ServerOp {}

  /**
   * The first frame of a connection.
   *
   * @param heartbeatInterval milliseconds between two heartbeats
   * @param nonce for the proof of Identify or Resume, good for this connection alone
   */
  record Hello(int heartbeatInterval, String nonce) implements ServerOp {}

  /** The server lives too. */
  record HeartbeatAck() implements ServerOp {}

  /**
   * All that a session begins with.
   *
   * @param cursor of the user's own stream
   * @param cursors of each guild's stream, by its snowflake in decimal
   * @param settings the client's own
   */
  record Ready(
      String sessionId,
      User user,
      List<GuildState> guilds,
      long cursor,
      Map<String, Long> cursors,
      Map<String, @Nullable Object> settings)
      implements ServerOp {}

  /** What was missed has been sent; this is what is not in the log. */
  record Resumed(String sessionId, List<Presence> presences, List<ReadState> readStates)
      implements ServerOp {}

  /**
   * Reads what a server sent.
   *
   * @throws MalformedException where it is nothing that a server says
   */
  static ServerOp of(Frame frame) {
    return switch (frame.op()) {
      case Op.DISPATCH -> dispatch(frame);
      case Op.RECONNECT -> new Reconnect();
      case Op.INVALID_SESSION -> new InvalidSession();
      case Op.HELLO -> WireCodec.decode(frame.data(), Hello.class);
      case Op.HEARTBEAT_ACK -> new HeartbeatAck();
      case Op.READY -> WireCodec.decode(frame.data(), Ready.class);
      case Op.RESUMED -> WireCodec.decode(frame.data(), Resumed.class);
      default -> throw new MalformedException("no server sends operation " + frame.op());
    };
  }

  private static Dispatch dispatch(Frame frame) {
    if (frame.type() == null || frame.stream() == null) {
      throw new MalformedException("a Dispatch has a type and a stream");
    }
    return new Dispatch(frame.seq(), frame.type(), frame.data(), frame.stream());
  }

  default Frame toFrame() {
    return switch (this) {
      case Dispatch event ->
          new Frame(Op.DISPATCH, event.seq, event.type, event.data, event.stream);
      case Reconnect _ -> frame(Op.RECONNECT, Cbor.encode(null));
      case InvalidSession _ -> frame(Op.INVALID_SESSION, Cbor.encode(null));
      case Hello hello -> frame(Op.HELLO, WireCodec.encode(hello));
      case HeartbeatAck _ -> frame(Op.HEARTBEAT_ACK, Cbor.encode(null));
      case Ready ready -> frame(Op.READY, WireCodec.encode(ready));
      case Resumed resumed -> frame(Op.RESUMED, WireCodec.encode(resumed));
    };
  }

  private static Frame frame(int op, byte[] data) {
    return new Frame(op, null, null, data, null);
  }

  /** The frame as a text message, for {@code ?encoding=json}. */
  default String toJson() {
    return toFrame().toJson(shape());
  }

  private Class<?> shape() {
    return this instanceof Dispatch event ? EventData.of(event.type) : getClass();
  }
}

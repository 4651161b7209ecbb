package chat.tempest.protocol.frame;

import chat.tempest.protocol.wire.Cbor;
import chat.tempest.protocol.wire.Frame;
import chat.tempest.protocol.wire.MalformedException;
import chat.tempest.protocol.wire.WireCodec;
import java.util.Map;
import java.util.Set;

/** What a client may say. */
public sealed interface ClientOp {

  /** The connection lives. */
  record Heartbeat() implements ClientOp {}

  /**
   * Begins a session.
   *
   * @param token the access token
   * @param proof a DPoP proof (RFC 9449) over it and the nonce of Hello
   */
  record Identify(String token, String proof) implements ClientOp {}

  /**
   * What others are to see of the user from now on.
   *
   * @param status online, idle, dnd or invisible
   */
  record Presence(String status) implements ClientOp {
    private static final Set<String> STATUSES = Set.of("online", "idle", "dnd", "invisible");

    public Presence {
      if (!STATUSES.contains(status)) {
        throw new IllegalArgumentException("status is online, idle, dnd or invisible");
      }
    }
  }

  /**
   * Goes on with a session.
   *
   * @param cursors for each stream, by its snowflake in decimal, the place of the last event that
   *     the client applied
   */
  record Resume(String token, String proof, String sessionId, Map<String, Long> cursors)
      implements ClientOp {
    public Resume {
      for (var cursor : cursors.values()) {
        if (cursor < 0) {
          throw new IllegalArgumentException("a cursor is not negative");
        }
      }
    }
  }

  /** An operation of a newer client: to be passed over. */
  record Unknown(int op) implements ClientOp {}

  /**
   * Reads what a client sent.
   *
   * @throws MalformedException where the data does not fit the operation, or the operation is one
   *     that only the server sends
   */
  static ClientOp of(Frame frame) {
    return switch (frame.op()) {
      case Op.HEARTBEAT -> new Heartbeat();
      case Op.IDENTIFY -> WireCodec.decode(frame.data(), Identify.class);
      case Op.PRESENCE -> WireCodec.decode(frame.data(), Presence.class);
      case Op.RESUME -> WireCodec.decode(frame.data(), Resume.class);
      case Op.DISPATCH,
          Op.RECONNECT,
          Op.INVALID_SESSION,
          Op.HELLO,
          Op.HEARTBEAT_ACK,
          Op.READY,
          Op.RESUMED ->
          throw new MalformedException("only the server sends operation " + frame.op());
      default -> new Unknown(frame.op());
    };
  }

  default Frame toFrame() {
    return switch (this) {
      case Heartbeat _ -> frame(Op.HEARTBEAT, Cbor.encode(null));
      case Identify identify -> frame(Op.IDENTIFY, WireCodec.encode(identify));
      case Presence presence -> frame(Op.PRESENCE, WireCodec.encode(presence));
      case Resume resume -> frame(Op.RESUME, WireCodec.encode(resume));
      case Unknown unknown -> frame(unknown.op, Cbor.encode(null));
    };
  }

  private static Frame frame(int op, byte[] data) {
    return new Frame(op, null, null, data, null);
  }
}

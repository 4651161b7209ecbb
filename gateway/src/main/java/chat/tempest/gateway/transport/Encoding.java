package chat.tempest.gateway.transport;

import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.wire.Frame;
import chat.tempest.protocol.wire.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a connection's frames are written: CBOR in binary messages, JSON in text messages. */
public enum Encoding {
  CBOR(2),
  JSON(1);

  /** The opcode of the WebSocket message (RFC 6455 section 5.2). */
  final int opcode;

  Encoding(int opcode) {
    this.opcode = opcode;
  }

  /** As {@code ?encoding=} asks for; CBOR where it does not; empty where there is no such. */
  public static Optional<Encoding> asked(@Nullable String query) {
    return switch (query) {
      case null -> Optional.of(CBOR);
      case "", "encoding=cbor" -> Optional.of(CBOR);
      case "encoding=json" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  byte[] encode(ServerOp op) {
    return switch (this) {
      case CBOR -> op.toFrame().toCbor();
      case JSON -> op.toJson().getBytes(StandardCharsets.UTF_8);
    };
  }

  /**
   * @throws MalformedException where the bytes are no frame
   */
  public Frame decode(byte[] message) {
    return switch (this) {
      case CBOR -> Frame.ofCbor(message);
      case JSON -> Frame.ofJson(new String(message, StandardCharsets.UTF_8));
    };
  }
}

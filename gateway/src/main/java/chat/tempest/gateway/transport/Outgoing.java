package chat.tempest.gateway.transport;

import chat.tempest.protocol.frame.ServerOp;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** One frame on its way to one or to thousands: encoded and framed once for each encoding. */
public final class Outgoing {
  private static final int FIN = 0x80;
  private static final int LONGEST_HEAD = 10;

  private final ServerOp op;
  private final Map<Encoding, byte[]> messages = new EnumMap<>(Encoding.class);
  private final long since = System.nanoTime();

  public Outgoing(ServerOp op) {
    this.op = op;
  }

  /** A whole WebSocket message as the server sends it: one frame, not masked. */
  synchronized byte[] message(Encoding encoding) {
    return messages.computeIfAbsent(encoding, wanted -> framed(wanted, wanted.encode(op)));
  }

  /** In bytes. */
  public int size(Encoding encoding) {
    return message(encoding).length;
  }

  /** When it was made, by {@link System#nanoTime}. */
  long since() {
    return since;
  }

  /** RFC 6455 section 5.2: the length in 7 bits, or in the 16 or 64 that follow. */
  private static byte[] framed(Encoding encoding, byte[] payload) {
    var head = ByteBuffer.allocate(LONGEST_HEAD).put((byte) (FIN | encoding.opcode));
    if (payload.length < 126) {
      head.put((byte) payload.length);
    } else if (payload.length < 1 << 16) {
      head.put((byte) 126).putShort((short) payload.length);
    } else {
      head.put((byte) 127).putLong(payload.length);
    }
    head.flip();
    return ByteBuffer.allocate(head.remaining() + payload.length).put(head).put(payload).array();
  }
}

package chat.tempest.bench.load;

import chat.tempest.protocol.Message;
import chat.tempest.protocol.frame.Op;
import chat.tempest.protocol.wire.Frame;
import chat.tempest.protocol.wire.WireCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a frame what tells messages apart. A thousand receivers get the same bytes, and the
 * machine is the server's too, so all but the first of them look at the head alone.
 */
final class MessageFrame {
  private static final byte ARRAY_OF_FIVE = (byte) 0x85;

  /** The CBOR text MESSAGE_CREATE. */
  private static final byte[] TYPE = "nMESSAGE_CREATE".getBytes(StandardCharsets.US_ASCII);

  private static final int HEAD = 2;
  private static final int SMALL = 0x17;
  private static final int BYTE = 0x18;
  private static final int LONG = 0x1B;

  private MessageFrame() {}

  /** Whether it is a Dispatch, {@code [0, …]}. */
  static boolean isDispatch(byte[] frame) {
    return frame.length > HEAD && frame[0] == ARRAY_OF_FIVE && frame[1] == Op.DISPATCH;
  }

  /** The place in the guild's stream of a MESSAGE_CREATE; -1 for every other frame. */
  static long seq(byte[] frame) {
    if (!isDispatch(frame)) {
      return -1;
    }
    int head = frame[HEAD] & 0xFF;
    if (head > LONG) {
      return -1;
    }
    int width = head <= SMALL ? 0 : 1 << (head - BYTE);
    int type = HEAD + 1 + width;
    if (!holds(frame, type)) {
      return -1;
    }
    return width == 0 ? head : unsigned(frame, type - width, type);
  }

  /** The nonce that its sender gave. */
  static @Nullable String nonce(byte[] frame) {
    return WireCodec.decode(Frame.ofCbor(frame).data(), Message.class).nonce();
  }

  private static boolean holds(byte[] frame, int type) {
    int end = type + TYPE.length;
    return frame.length > end && Arrays.equals(frame, type, end, TYPE, 0, TYPE.length);
  }

  private static long unsigned(byte[] frame, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value << Byte.SIZE | (frame[i] & 0xFF);
    }
    return value;
  }
}

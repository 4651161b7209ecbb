package chat.tempest.perms;

import chat.tempest.core.Problem;
import java.nio.ByteBuffer;

/** Masks as 10 bytes, big-endian: bits 64 to 79 in the first two. */
final class BinaryMask {
  private static final int LENGTH = 10;

  private BinaryMask() {}

  static byte[] write(PermissionSet set) {
    return ByteBuffer.allocate(LENGTH).putShort((short) set.high()).putLong(set.low()).array();
  }

  static PermissionSet read(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw Problem.invalid("", "a mask is 10 bytes, not " + bytes.length);
    }
    var buffer = ByteBuffer.wrap(bytes);
    long high = Short.toUnsignedLong(buffer.getShort());
    return new PermissionSet(buffer.getLong(), high);
  }
}

package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Permission masks: 10 bytes big-endian in CBOR, a decimal string in JSON. */
final class WireMask {
  static final int LENGTH = 10;
  private static final int LONGEST_DECIMAL = 25;

  private WireMask() {}

  static PermissionSet ofBytes(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new MalformedException("a permission mask has 10 bytes");
    }
    var buffer = ByteBuffer.wrap(bytes);
    long high = buffer.getShort() & 0xFFFFL;
    return new PermissionSet(buffer.getLong(), high);
  }

  static String toDecimal(PermissionSet mask) {
    var bytes = ByteBuffer.allocate(LENGTH).putShort((short) mask.high()).putLong(mask.low());
    return new BigInteger(1, bytes.array()).toString();
  }

  static PermissionSet ofDecimal(String text) {
    if (text.isEmpty()
        || text.length() > LONGEST_DECIMAL
        || !text.chars().allMatch(WireMask::digit)) {
      throw new MalformedException("not a permission mask");
    }
    var number = new BigInteger(text);
    if (number.bitLength() > LENGTH * Byte.SIZE) {
      throw new MalformedException("a permission mask has 80 bits");
    }
    return new PermissionSet(number.longValue(), number.shiftRight(64).longValue());
  }

  private static boolean digit(int character) {
    return character >= '0' && character <= '9';
  }
}

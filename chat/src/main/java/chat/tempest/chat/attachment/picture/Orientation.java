package chat.tempest.chat.attachment.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture is to be turned: the tag Orientation of Exif (CIPA DC-008 section 4.6.4), 1 to 8.
 *
 * @param value 1 for as it is; 5 to 8 change width and height for each other
 */
record Orientation(int value) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final short TYPE_SHORT = 3;
  private static final int HEADER = 8;
  private static final int ENTRY = 12;

  /**
   * Reads it from a TIFF structure, which is what Exif is.
   *
   * @return upright where nothing that can be read says otherwise
   */
  static Orientation ofTiff(byte[] tiff) {
    var buffer = ByteBuffer.wrap(tiff);
    if (buffer.remaining() < HEADER || !setByteOrder(buffer)) {
      return UPRIGHT;
    }
    long directory = Integer.toUnsignedLong(buffer.getInt(4));
    return directory > tiff.length - 2 ? UPRIGHT : inDirectory(buffer, (int) directory);
  }

  private static boolean setByteOrder(ByteBuffer buffer) {
    return switch (buffer.getShort(0)) {
      case 0x4949 -> {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        yield true;
      }
      case 0x4D4D -> true;
      default -> false;
    };
  }

  private static Orientation inDirectory(ByteBuffer buffer, int directory) {
    int count = Short.toUnsignedInt(buffer.getShort(directory));
    int end = Math.min(directory + 2 + count * ENTRY, buffer.limit() - ENTRY + 1);
    for (int at = directory + 2; at < end; at += ENTRY) {
      if (buffer.getShort(at) == TAG && buffer.getShort(at + 2) == TYPE_SHORT) {
        return of(buffer.getShort(at + HEADER));
      }
    }
    return UPRIGHT;
  }

  private static Orientation of(int value) {
    return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
  }

  boolean isUpright() {
    return value == 1;
  }

  /** The size on the screen of a picture that is so large as it lies in the file. */
  PictureSize shown(PictureSize stored) {
    return value >= 5 ? stored.turned() : stored;
  }

  /** A TIFF structure that says this and nothing else. */
  byte[] toTiff() {
    return ByteBuffer.allocate(26)
        .putInt(0x4D4D002A)
        .putInt(HEADER)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort(TYPE_SHORT)
        .putInt(1)
        .putShort((short) value)
        .array();
  }
}

package chat.tempest.chat.attachment.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * A GIF (GIF89a specification), block by block. Comments go, and of the application extensions all
 * but those that say how often it repeats.
 */
final class GifCopy {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int PLAIN_TEXT = 0x01;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final DataInputStream in;
  private final OutputStream out;

  GifCopy(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  PictureSize copy() throws IOException {
    Bytes.copy(in, out, 6);
    var screen = Bytes.read(in, 7);
    out.write(screen);
    Bytes.copy(in, out, colours(screen[4]));
    var size = PictureSize.of(number(screen, 0), number(screen, 2));
    boolean more = true;
    while (more) {
      more = block(in.read());
    }
    out.write(TRAILER);
    return size;
  }

  /** Whether another may follow. Many a GIF ends without its trailer. */
  private boolean block(int kind) throws IOException {
    switch (kind) {
      case IMAGE -> image();
      case EXTENSION -> extension(in.readUnsignedByte());
      case TRAILER, -1 -> {
        return false;
      }
      default -> throw new MalformedPicture("no block");
    }
    return true;
  }

  private void image() throws IOException {
    var descriptor = Bytes.read(in, 9);
    out.write(IMAGE);
    out.write(descriptor);
    Bytes.copy(in, out, colours(descriptor[8]) + 1L);
    subBlocks(out);
  }

  private void extension(int label) throws IOException {
    if (label == PLAIN_TEXT || label == GRAPHIC_CONTROL) {
      out.write(EXTENSION);
      out.write(label);
      subBlocks(out);
    } else if (label == APPLICATION) {
      application();
    } else {
      subBlocks(OutputStream.nullOutputStream());
    }
  }

  private void application() throws IOException {
    int length = in.readUnsignedByte();
    var name = Bytes.read(in, length);
    if (!KEPT.contains(new String(name, ISO_8859_1))) {
      subBlocks(OutputStream.nullOutputStream());
      return;
    }
    out.write(EXTENSION);
    out.write(APPLICATION);
    out.write(length);
    out.write(name);
    subBlocks(out);
  }

  private void subBlocks(OutputStream to) throws IOException {
    int length;
    do {
      length = in.readUnsignedByte();
      to.write(length);
      Bytes.copy(in, to, length);
    } while (length > 0);
  }

  /** The bytes of the colour table that follows, if one does. */
  private static int colours(byte packed) {
    return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 0x07) + 1);
  }

  private static int number(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) | Byte.toUnsignedInt(bytes[at + 1]) << 8;
  }
}

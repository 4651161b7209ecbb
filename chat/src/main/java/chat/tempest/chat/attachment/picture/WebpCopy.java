package chat.tempest.chat.attachment.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A WebP (RFC 9649), chunk by chunk, in two passes: the length of what stays stands in front of it.
 * Exif, XMP and unknown chunks go.
 */
final class WebpCopy {
  private static final int NAME = 4;
  private static final Set<String> KEPT =
      Set.of("VP8X", "VP8 ", "VP8L", "ICCP", "ANIM", "ANMF", "ALPH");

  private final Path from;
  private final OutputStream out;
  private @Nullable PictureSize size;

  WebpCopy(Path from, OutputStream out) {
    this.from = from;
    this.out = out;
  }

  PictureSize copy() throws IOException {
    var counter = new Counter();
    chunks(counter);
    var found = size;
    if (found == null) {
      throw new MalformedPicture("no picture");
    }
    ascii("RIFF");
    writeNumber(counter.bytes + NAME);
    ascii("WEBP");
    chunks(out);
    return found;
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }

  private void chunks(OutputStream to) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
      in.skipNBytes(NAME);
      long end = number(Bytes.read(in, NAME), 0, 4) - NAME;
      in.skipNBytes(NAME);
      while (end >= 8) {
        end -= chunk(in, to);
      }
    }
  }

  /** Copies or drops one chunk, and answers how many bytes of the file it takes. */
  private long chunk(DataInputStream in, OutputStream to) throws IOException {
    var head = Bytes.read(in, 8);
    var name = new String(head, 0, NAME, ISO_8859_1);
    long length = number(head, 4, 4);
    long padded = length + (length & 1);
    if (!KEPT.contains(name)) {
      in.skipNBytes(padded);
      return padded + 8;
    }
    to.write(head);
    var start = Bytes.read(in, (int) Math.min(padded, 10));
    measure(name, start);
    to.write(start);
    Bytes.copy(in, to, padded - start.length);
    return padded + 8;
  }

  /** The first chunk says the size; the flags of VP8X must not promise what was taken out. */
  private void measure(String name, byte[] start) throws MalformedPicture {
    if (name.equals("VP8X") && start.length == 10) {
      start[0] &= ~(0x08 | 0x04);
      found(number(start, 4, 3) + 1, number(start, 7, 3) + 1);
    } else if (name.equals("VP8 ") && start.length == 10) {
      found(number(start, 6, 2) & 0x3FFF, number(start, 8, 2) & 0x3FFF);
    } else if (name.equals("VP8L") && start.length >= 5) {
      long bits = number(start, 1, 4);
      found((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
    }
  }

  private void found(long width, long height) throws MalformedPicture {
    if (size == null) {
      size = PictureSize.of(width, height);
    }
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  private void writeNumber(long number) throws IOException {
    for (int i = 0; i < 4; i++) {
      out.write((int) (number >>> (8 * i)));
    }
  }

  /** Little-endian. */
  private static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | Byte.toUnsignedLong(bytes[at + i]);
    }
    return number;
  }
}

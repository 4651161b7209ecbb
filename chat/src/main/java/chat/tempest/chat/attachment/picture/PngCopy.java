package chat.tempest.chat.attachment.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG (W3C PNG 3), chunk by chunk. What colours and frames need stays; text, times and unknown
 * chunks go; Exif becomes one that says the orientation alone.
 */
final class PngCopy {
  private static final int SIGNATURE = 8;
  private static final int LONGEST_EXIF = 1 << 16;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private final DataInputStream in;
  private final DataOutputStream out;
  private Orientation orientation = Orientation.UPRIGHT;

  PngCopy(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = new DataOutputStream(out);
  }

  PictureSize copy() throws IOException {
    out.write(Bytes.read(in, SIGNATURE));
    var size = header();
    String type;
    do {
      type = chunk();
    } while (!type.equals("IEND"));
    out.flush();
    return orientation.shown(size);
  }

  /** The header stands first (section 5.6) and has 13 bytes (section 11.2.1). */
  private PictureSize header() throws IOException {
    int length = in.readInt();
    if (length != 13 || !type().equals("IHDR")) {
      throw new MalformedPicture("no header");
    }
    var header = Bytes.read(in, length);
    write("IHDR", header);
    in.skipNBytes(4);
    var numbers = ByteBuffer.wrap(header);
    return PictureSize.of(numbers.getInt(), numbers.getInt());
  }

  private String chunk() throws IOException {
    int length = in.readInt();
    var type = type();
    if (length < 0 || type.equals("IHDR")) {
      throw new MalformedPicture("no chunk");
    }
    if (KEPT.contains(type)) {
      out.writeInt(length);
      out.writeBytes(type);
      Bytes.copy(in, out, length + 4L);
    } else if (type.equals("eXIf") && length <= LONGEST_EXIF) {
      exif(Bytes.read(in, length));
      in.skipNBytes(4);
    } else {
      in.skipNBytes(length + 4L);
    }
    return type;
  }

  private String type() throws IOException {
    return new String(Bytes.read(in, 4), ISO_8859_1);
  }

  private void exif(byte[] tiff) throws IOException {
    if (orientation.isUpright()) {
      orientation = Orientation.ofTiff(tiff);
      if (!orientation.isUpright()) {
        write("eXIf", orientation.toTiff());
      }
    }
  }

  private void write(String type, byte[] data) throws IOException {
    var crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}

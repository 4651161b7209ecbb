package chat.tempest.chat.attachment.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG (ITU-T T.81 annex B), segment by segment. Of the application segments only JFIF, colour
 * profiles and Adobe's transform stay; Exif becomes one that says the orientation alone.
 */
final class JpegCopy {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final String EXIF = "Exif\0\0";

  /** A JFIF segment without its thumbnail, which may show more than the picture. */
  private static final int JFIF_LENGTH = 14;

  private final DataInputStream in;
  private final OutputStream out;
  private @Nullable PictureSize stored;
  private Orientation orientation = Orientation.UPRIGHT;

  JpegCopy(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  PictureSize copy() throws IOException {
    in.skipNBytes(2);
    marker(SOI);
    int next = nextMarker();
    while (next != EOI) {
      next = segment(next);
    }
    marker(EOI);
    if (stored == null) {
      throw new MalformedPicture("no frame");
    }
    return orientation.shown(stored);
  }

  /** Copies or drops one segment, and answers the marker after it. */
  private int segment(int marker) throws IOException {
    int length = in.readUnsignedShort();
    if (!(isSegment(marker) && length >= 2)) {
      throw new MalformedPicture("no segment");
    }
    var payload = Bytes.read(in, length - 2);
    if (isFrame(marker)) {
      stored = size(payload);
    }
    writeWanted(marker, payload);
    return marker == SOS ? scan() : nextMarker();
  }

  private void writeWanted(int marker, byte[] payload) throws IOException {
    switch (marker) {
      case APP0 -> writeJfif(payload);
      case APP1 -> writeOrientation(payload);
      case APP2 -> writeIf("ICC_PROFILE\0", marker, payload);
      case APP14 -> writeIf("Adobe", marker, payload);
      default -> {
        if (marker < APP0) {
          write(marker, payload);
        }
      }
    }
  }

  private void writeJfif(byte[] payload) throws IOException {
    if (begins(payload, "JFIF\0") && payload.length >= JFIF_LENGTH) {
      var bare = Arrays.copyOf(payload, JFIF_LENGTH);
      bare[JFIF_LENGTH - 2] = 0;
      bare[JFIF_LENGTH - 1] = 0;
      write(APP0, bare);
    }
  }

  private void writeOrientation(byte[] payload) throws IOException {
    if (!begins(payload, EXIF) || !orientation.isUpright()) {
      return;
    }
    orientation = Orientation.ofTiff(Arrays.copyOfRange(payload, EXIF.length(), payload.length));
    if (!orientation.isUpright()) {
      var tiff = orientation.toTiff();
      var exif = Arrays.copyOf(EXIF.getBytes(ISO_8859_1), EXIF.length() + tiff.length);
      System.arraycopy(tiff, 0, exif, EXIF.length(), tiff.length);
      write(APP1, exif);
    }
  }

  private void writeIf(String beginning, int marker, byte[] payload) throws IOException {
    if (begins(payload, beginning)) {
      write(marker, payload);
    }
  }

  private static boolean begins(byte[] payload, String beginning) {
    var wanted = beginning.getBytes(ISO_8859_1);
    return payload.length >= wanted.length
        && Arrays.equals(payload, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** Restart marks and the start of an image carry no length. */
  private static boolean isSegment(int marker) {
    return marker > SOI || (marker >= 0xC0 && marker < 0xD0);
  }

  /** SOF0 to SOF15, among which DHT, JPG and DAC stand. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static PictureSize size(byte[] frame) throws MalformedPicture {
    if (frame.length < 6) {
      throw new MalformedPicture("no frame");
    }
    return PictureSize.of(number(frame, 3), number(frame, 1));
  }

  private static int number(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
  }

  /** Copies the entropy-coded data up to the next marker; a picture cut short ends here. */
  private int scan() throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != 0xFF) {
        out.write(b);
        continue;
      }
      int code = skipFill();
      if (code < 0) {
        return EOI;
      }
      if (code != 0 && (code < 0xD0 || code > 0xD7)) {
        return code;
      }
      marker(code);
    }
    return EOI;
  }

  private int nextMarker() throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new MalformedPicture("no marker");
    }
    return skipFill();
  }

  /** Any number of bytes of ones may stand before a marker's code. */
  private int skipFill() throws IOException {
    int code = in.read();
    while (code == 0xFF) {
      code = in.read();
    }
    return code;
  }

  private void marker(int code) throws IOException {
    out.write(0xFF);
    out.write(code);
  }

  private void write(int marker, byte[] payload) throws IOException {
    marker(marker);
    int length = payload.length + 2;
    out.write(length >>> 8);
    out.write(length);
    out.write(payload);
  }
}

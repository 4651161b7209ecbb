package chat.tempest.chat.attachment.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, and what people's devices put into them. */
public final class Samples {
  /** Stands wherever a picture tells something of its maker. */
  public static final String SECRET = "GPS 48.2082N 16.3738E";

  private Samples() {}

  /** 40 by 30 pixels, no two rows alike. */
  public static byte[] picture(String format) {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, new Color(x * 6, y * 8, (x + y) * 3).getRGB());
      }
    }
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG with Exif, XMP, IPTC, a comment, a thumbnail, and a film behind its end. */
  public static byte[] jpegWithSecrets(int orientation) {
    var plain = picture("jpeg");
    var head = Arrays.copyOf(plain, 2);
    var body = Arrays.copyOfRange(plain, 2, plain.length);
    return join(
        head,
        segment(0xE1, join(ascii("Exif\0\0"), tiff(orientation))),
        segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
        segment(0xE2, ascii("MPF\0" + SECRET)),
        segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
        segment(0xFE, ascii(SECRET)),
        body,
        ascii("ftypmp42" + SECRET));
  }

  /** A PNG with text, times, Exif and something behind its end. */
  public static byte[] pngWithSecrets(int orientation) {
    var plain = picture("png");
    int afterHeader = 8 + 25;
    return join(
        Arrays.copyOf(plain, afterHeader),
        chunk("tEXt", ascii("Comment\0" + SECRET)),
        chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
        chunk("eXIf", tiff(orientation)),
        chunk("tIME", new byte[7]),
        chunk("prVt", ascii(SECRET)),
        Arrays.copyOfRange(plain, afterHeader, plain.length),
        ascii(SECRET));
  }

  /** A GIF with a comment, XMP, a loop count and something behind its end. */
  public static byte[] gifWithSecrets() {
    var plain = picture("gif");
    int afterColours = 13 + (plain[10] < 0 ? 3 << ((plain[10] & 7) + 1) : 0);
    return join(
        Arrays.copyOf(plain, afterColours),
        join(bytes("21FE"), subBlock(SECRET), bytes("00")),
        join(bytes("21FF"), subBlock("XMP DataXMP"), subBlock(SECRET), bytes("00")),
        join(bytes("21FF"), subBlock("NETSCAPE2.0"), bytes("0301000000")),
        Arrays.copyOfRange(plain, afterColours, plain.length),
        ascii(SECRET));
  }

  /** A WebP of 7 by 5 pixels as far as its headers tell. */
  public static byte[] webpWithSecrets() {
    var extended = bytes("2C000000" + "060000" + "040000");
    var lossy = bytes("30010 09D012A07000500".replace(" ", "") + "0102030405");
    var body =
        join(
            riff("VP8X", extended),
            riff("ICCP", ascii("profile")),
            riff("VP8 ", lossy),
            riff("EXIF", ascii(SECRET)),
            riff("XMP ", ascii(SECRET)),
            riff("what", ascii(SECRET)));
    return join(ascii("RIFF"), little(body.length + 4), ascii("WEBP"), body, ascii(SECRET));
  }

  /** A PNG of a few bytes that says that it is as large as this. */
  public static byte[] hugePng(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(bytes("0806000000"));
    return join(
        bytes("89504E470D0A1A0A"),
        chunk("IHDR", header.array()),
        chunk("IDAT", bytes("789C0300000001")),
        chunk("IEND", new byte[0]));
  }

  /** Exif with an orientation, a place, and a pointer that leads nowhere. */
  private static byte[] tiff(int orientation) {
    return join(
        ByteBuffer.allocate(8 + 2 + 24 + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x002A4949)
            .putInt(8)
            .putShort((short) 2)
            .putShort((short) 0x010F)
            .putShort((short) 2)
            .putInt(SECRET.length())
            .putInt(38)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putInt(orientation)
            .putInt(0x7FFFFFFF)
            .array(),
        ascii(SECRET));
  }

  private static byte[] segment(int marker, byte[] payload) {
    int length = payload.length + 2;
    return join(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >>> 8), (byte) length}, payload);
  }

  private static byte[] chunk(String type, byte[] data) {
    var named = join(ascii(type), data);
    var crc = new CRC32();
    crc.update(named);
    var length = ByteBuffer.allocate(4).putInt(data.length).array();
    return join(length, named, ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] riff(String name, byte[] data) {
    return join(ascii(name), little(data.length), data, new byte[data.length & 1]);
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  private static byte[] subBlock(String text) {
    return join(new byte[] {(byte) text.length()}, ascii(text));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

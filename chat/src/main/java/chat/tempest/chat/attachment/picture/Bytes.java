package chat.tempest.chat.attachment.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies parts of streams without holding them. */
final class Bytes {
  private static final int PIECE = 1 << 13;

  private Bytes() {}

  /**
   * @throws EOFException where there are fewer than {@code count}
   */
  static byte[] read(InputStream in, int count) throws IOException {
    var bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  /**
   * @throws EOFException where there are fewer than {@code count}
   */
  static void copy(InputStream in, OutputStream out, long count) throws IOException {
    long left = count;
    while (left > 0) {
      var piece = in.readNBytes((int) Math.min(left, PIECE));
      if (piece.length == 0) {
        throw new EOFException();
      }
      out.write(piece);
      left -= piece.length;
    }
  }
}

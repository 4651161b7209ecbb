package chat.tempest.auth.token;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.core.DeviceId;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A refresh token as the client holds it: the family, which of its rotations, and a MAC over both.
 * Nothing of it is stored: whoever has the key and the family's salt can write it again.
 *
 * @param generation 0 for the first, one more with each rotation
 * @param mac 32 bytes
 */
record RefreshToken(DeviceId family, int generation, byte[] mac) {
  /** Says what it is to those who scan for leaked secrets, and which form it has. */
  private static final String PREFIX = "tr1.";

  private static final int MAC_BYTES = 32;
  private static final int BYTES = Long.BYTES + Integer.BYTES + MAC_BYTES;

  static Optional<RefreshToken> parse(String text) {
    if (!text.startsWith(PREFIX) || text.length() > 100) {
      return Optional.empty();
    }
    return Base64Url.decode(text.substring(PREFIX.length()))
        .filter(bytes -> bytes.length == BYTES)
        .flatMap(bytes -> read(ByteBuffer.wrap(bytes)));
  }

  private static Optional<RefreshToken> read(ByteBuffer bytes) {
    long family = bytes.getLong();
    int generation = bytes.getInt();
    if (family <= 0 || generation < 0) {
      return Optional.empty();
    }
    var mac = new byte[MAC_BYTES];
    bytes.get(mac);
    return Optional.of(new RefreshToken(new DeviceId(family), generation, mac));
  }

  /** What the client is given, and sends back. */
  String text() {
    return PREFIX
        + Base64Url.encode(
            ByteBuffer.allocate(BYTES).putLong(family.value()).putInt(generation).put(mac).array());
  }

  /** Never the token: it would stand in logs. */
  @Override
  public String toString() {
    return "RefreshToken[family=" + family + ", generation=" + generation + "]";
  }
}

package chat.tempest.auth.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The little CBOR that an authenticator writes. */
public final class AttestationObjects {
  private AttestationObjects() {}

  /** {@code {"fmt": "none", "attStmt": {}, "authData": …}}: WebAuthn Level 3, section 6.5.4. */
  public static byte[] none(byte[] authenticatorData) {
    var out = new ByteArrayOutputStream();
    out.write(0xA3);
    text(out, "fmt");
    text(out, "none");
    text(out, "attStmt");
    out.write(0xA0);
    text(out, "authData");
    bytes(out, authenticatorData);
    return out.toByteArray();
  }

  /** A COSE_Key for ES256: RFC 9053 sections 2.1 and 7.1.1. */
  static byte[] coseKey(P256Key key) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
    bytes(out, key.x());
    out.write(0x22);
    bytes(out, key.y());
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.write(0x60 | text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
    out.write(0x59);
    out.write(bytes.length >> 8);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }
}

package chat.tempest.protocol.wire;

import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionSet;

/** Permission masks: 10 bytes big-endian in CBOR, a decimal string in JSON. */
final class WireMask {
  static final int LENGTH = 10;

  private WireMask() {}

  static PermissionSet ofBytes(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new MalformedException("a permission mask has 10 bytes");
    }
    return PermissionSet.ofBytes(bytes);
  }

  static PermissionSet ofDecimal(String text) {
    try {
      return PermissionSet.parseDecimal(text);
    } catch (Problem.Invalid e) {
      throw new MalformedException("not a permission mask");
    }
  }
}

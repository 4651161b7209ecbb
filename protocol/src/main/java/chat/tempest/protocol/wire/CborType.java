package chat.tempest.protocol.wire;

/** Major types and the simple values in use (RFC 8949 sections 3.1 and 3.3). */
final class CborType {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int SIMPLE = 7;

  static final int FALSE = 0xF4;
  static final int TRUE = 0xF5;
  static final int NULL = 0xF6;
  static final int HALF = 0xF9;
  static final int SINGLE = 0xFA;
  static final int DOUBLE = 0xFB;

  private CborType() {}
}

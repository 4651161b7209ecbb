package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import java.time.Instant;

/** Takes values in order and writes them in one of the two encodings. */
interface WireWriter {
  void nil();

  void bool(boolean value);

  void integer(long value);

  /** A snowflake: unsigned integer or decimal string. */
  void id(long value);

  void real(double value);

  void text(String value);

  void bytes(byte[] value);

  void instant(Instant value);

  void mask(PermissionSet value);

  void beginArray(int size);

  void endArray();

  /** The keys must follow in the bytewise order of their encodings (RFC 8949 section 4.2.1). */
  void beginMap(int size);

  void key(Key key);

  void endMap();
}

package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import java.time.Instant;

/**
 * Gives values in order. Each method throws {@link MalformedException} where something else stands
 * there.
 */
interface WireReader {
  /** The kinds of value that either encoding can tell apart. */
  enum Kind {
    NIL,
    BOOL,
    INTEGER,
    REAL,
    TEXT,
    BYTES,
    ARRAY,
    MAP
  }

  Kind peek();

  void nil();

  boolean bool();

  long integer();

  /** A snowflake: unsigned integer or decimal string. */
  long id();

  double real();

  String text();

  byte[] bytes();

  Instant instant();

  PermissionSet mask();

  void beginArray();

  void beginMap();

  /** Whether the innermost array or map goes on; where not, it is closed. */
  boolean more();

  /** The key of the next pair. */
  String key();

  /** Reads one value whole, as strictly as any other, and forgets it. */
  default void skip() {
    AnyShape.INSTANCE.read(this);
  }

  /** Nothing may stand after the value. */
  void end();
}

package chat.tempest.protocol.wire;

import java.util.Arrays;

/**
 * The key of a map with its CBOR encoding. Ordered as RFC 8949 section 4.2.1 wants: by the bytes of
 * the encoding, so that shorter keys come first.
 */
record Key(String name, byte[] encoded) implements Comparable<Key> {

  static Key of(String name) {
    var writer = new CborWriter(name.length() + CborWriter.LONGEST_HEAD);
    writer.text(name);
    return new Key(name, writer.toBytes());
  }

  /** {@code guildId} becomes {@code guild_id}. */
  static Key ofComponent(String component) {
    var name = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return of(name.toString());
  }

  @Override
  public int compareTo(Key other) {
    return Arrays.compareUnsigned(encoded, other.encoded);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && name.equals(key.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}

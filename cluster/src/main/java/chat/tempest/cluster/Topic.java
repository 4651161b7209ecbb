package chat.tempest.cluster;

import java.util.Arrays;
import java.util.Optional;

/** What news is about. Each has a letter on the wire. */
public enum Topic {
  EVENTS('e'),
  EPHEMERALS('t'),
  PRESENCES('p'),
  REVOCATIONS('r');

  private final byte letter;

  Topic(char letter) {
    this.letter = (byte) letter;
  }

  byte letter() {
    return letter;
  }

  /** Empty for one that only a newer version knows. */
  static Optional<Topic> of(byte letter) {
    return Arrays.stream(values()).filter(topic -> topic.letter == letter).findFirst();
  }
}

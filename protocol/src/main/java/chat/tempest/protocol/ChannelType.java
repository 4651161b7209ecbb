package chat.tempest.protocol;

/** The kinds of channel, with Discord's numbers. */
public enum ChannelType {
  TEXT(0),
  CATEGORY(4),
  ANNOUNCEMENT(5);

  private final int number;

  ChannelType(int number) {
    this.number = number;
  }

  /** The number on the wire and in the database. */
  public int number() {
    return number;
  }
}

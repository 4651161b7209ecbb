package chat.tempest.protocol;

/** The kinds of channel, with Discord's numbers. */
public enum ChannelType {
  TEXT(0),
  CATEGORY(4),
  ANNOUNCEMENT(5),
  PUBLIC_THREAD(11),
  PRIVATE_THREAD(12);

  private final int number;

  ChannelType(int number) {
    this.number = number;
  }

  public static boolean isThread(int number) {
    return number == PUBLIC_THREAD.number || number == PRIVATE_THREAD.number;
  }

  /** The number on the wire and in the database. */
  public int number() {
    return number;
  }
}

package chat.tempest.protocol;

/** The kinds of message, with Discord's numbers. */
public enum MessageType {
  DEFAULT(0),
  MEMBER_JOIN(7),
  /** Stands in the parent for a thread that was not begun from a message, and has its id. */
  THREAD_CREATED(18),
  REPLY(19);

  private final int number;

  MessageType(int number) {
    this.number = number;
  }

  /** The number on the wire and in the database. */
  public int number() {
    return number;
  }
}

package chat.tempest.core;

/** A message. */
public record MessageId(long value) implements Id {
  public MessageId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static MessageId parse(String text) {
    return new MessageId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

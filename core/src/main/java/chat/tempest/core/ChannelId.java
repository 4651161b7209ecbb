package chat.tempest.core;

/** A channel, a category or a thread. */
public record ChannelId(long value) implements Id {
  public ChannelId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static ChannelId parse(String text) {
    return new ChannelId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

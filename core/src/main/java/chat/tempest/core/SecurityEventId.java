package chat.tempest.core;

/** A security event of an account. */
public record SecurityEventId(long value) implements Id {
  public SecurityEventId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static SecurityEventId parse(String text) {
    return new SecurityEventId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package chat.tempest.core;

/** An account, of a person or of a bot. */
public record UserId(long value) implements Id {
  public UserId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static UserId parse(String text) {
    return new UserId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package chat.tempest.core;

/** A bot that runs elsewhere; its id is that of its account. */
public record ApplicationId(long value) implements Id {
  public ApplicationId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static ApplicationId parse(String text) {
    return new ApplicationId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

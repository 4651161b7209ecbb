package chat.tempest.core;

/** A role; the role of everyone has the id of its guild. */
public record RoleId(long value) implements Id {
  public RoleId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static RoleId parse(String text) {
    return new RoleId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

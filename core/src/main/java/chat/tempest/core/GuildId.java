package chat.tempest.core;

/** A guild: what the interface calls a server. */
public record GuildId(long value) implements Id {
  public GuildId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static GuildId parse(String text) {
    return new GuildId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package chat.tempest.core;

/** A device that holds a key, and with it at most one refresh family. */
public record DeviceId(long value) implements Id {
  public DeviceId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static DeviceId parse(String text) {
    return new DeviceId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

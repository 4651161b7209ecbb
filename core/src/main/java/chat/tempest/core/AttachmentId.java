package chat.tempest.core;

/** A file that was sent with a message. */
public record AttachmentId(long value) implements Id {
  public AttachmentId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static AttachmentId parse(String text) {
    return new AttachmentId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package chat.tempest.core;

/** A line of the audit log. */
public record AuditEntryId(long value) implements Id {
  public AuditEntryId {
    Snowflake.requireValid(value);
  }

  /**
   * Reads the decimal form.
   *
   * @throws Problem.Invalid where it is not a snowflake
   */
  public static AuditEntryId parse(String text) {
    return new AuditEntryId(Id.parse(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

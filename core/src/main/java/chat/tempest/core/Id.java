package chat.tempest.core;

/**
 * A snowflake that knows what it names. One record for each kind, so that a channel's id can never
 * be passed where a message's is wanted. Written as a decimal string in JSON and as an unsigned
 * integer in CBOR.
 */
public sealed interface Id
    permits ApplicationId,
        UserId,
        GuildId,
        ChannelId,
        MessageId,
        RoleId,
        AttachmentId,
        DeviceId,
        AuditEntryId,
        SecurityEventId {

  /** The snowflake, always positive. */
  long value();

  /** The instant that the snowflake carries, in milliseconds since the Unix epoch. */
  default long createdAtMillis() {
    return Snowflake.millis(value());
  }

  /**
   * Reads the decimal form that {@code toString} writes.
   *
   * @throws Problem.Invalid where the text is not a positive 63-bit number without leading zeros
   */
  static long parse(String text) {
    return Snowflake.parse(text);
  }
}

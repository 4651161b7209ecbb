package chat.tempest.protocol.event;

/**
 * Something that happened and stays true: written to the log in the transaction that made it true,
 * delivered at least once, in the order of its stream.
 */
public sealed interface Event permits GuildEvent, UserEvent {

  /** The name on the wire, as in MESSAGE_CREATE. */
  String type();

  /** The record whose fields are the event's data on the wire. */
  Object data();

  /** Whose log it stands in: a guild's or a user's snowflake. */
  long stream();

  Audience audience();

  /**
   * Whether it may change what somebody in the guild may view: a session that missed such an event
   * starts anew with a fresh Ready.
   */
  default boolean changesSight() {
    return false;
  }
}

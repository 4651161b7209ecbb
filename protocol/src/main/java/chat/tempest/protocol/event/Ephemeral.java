package chat.tempest.protocol.event;

/**
 * Something that passes: not logged, delivered at most once to those who are there, without a place
 * in the stream.
 */
public sealed interface Ephemeral permits TypingStarted, PresenceChanged {

  /** The name on the wire, as in TYPING_START. */
  String type();

  /** The record whose fields are the data on the wire. */
  Object data();

  /** The guild's snowflake. */
  long stream();

  Audience audience();
}

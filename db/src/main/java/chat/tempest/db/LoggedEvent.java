package chat.tempest.db;

import chat.tempest.protocol.event.Audience;

/**
 * An event as it stands in the log.
 *
 * @param stream the guild's or user's snowflake
 * @param seq its place in the stream: 1, 2, 3, … without a gap
 * @param data the event's data, encoded as CBOR once and for all who get it
 */
public record LoggedEvent(
    long stream, long seq, String type, Audience audience, boolean changesSight, byte[] data) {}

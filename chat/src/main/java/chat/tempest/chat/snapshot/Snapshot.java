package chat.tempest.chat.snapshot;

import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.User;
import java.util.List;
import java.util.Map;

/**
 * What a session starts from.
 *
 * @param cursor of the user's own stream
 * @param cursors of every guild's stream, by the guild's id as decimal text
 * @param settings the client's own, as {@code PATCH /users/@me/settings} left them
 */
public record Snapshot(
    User user,
    List<GuildState> guilds,
    long cursor,
    Map<String, Long> cursors,
    Map<String, Object> settings) {}

package chat.tempest.db;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.event.Audience;
import chat.tempest.protocol.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** How an event stands in the table {@code events}. */
final class LoggedRow {
  private static final String EVERYONE = "everyone";
  private static final String WHO_CAN_VIEW = "who_can_view";
  private static final String ONLY = "only";

  private LoggedRow() {}

  static LoggedEvent of(Event event, long seq, byte[] data) {
    return new LoggedEvent(
        event.stream(), seq, event.type(), event.audience(), event.changesSight(), data);
  }

  static LoggedEvent map(ResultSet rs, StatementContext context) throws SQLException {
    long stream = rs.getLong("stream_id");
    return new LoggedEvent(
        stream,
        rs.getLong("seq"),
        rs.getString("type"),
        audience(stream, rs.getString("audience_kind"), rs.getLong("audience_id")),
        rs.getBoolean("changes_sight"),
        rs.getBytes("data"));
  }

  static String kind(Event event) {
    return switch (event.audience()) {
      case Audience.Everyone _ -> EVERYONE;
      case Audience.WhoCanView _ -> WHO_CAN_VIEW;
      case Audience.Only _ -> ONLY;
    };
  }

  static long audienceId(Event event) {
    return switch (event.audience()) {
      case Audience.Everyone(var guild) -> guild.value();
      case Audience.WhoCanView(var _, var channel) -> channel.value();
      case Audience.Only(var user) -> user.value();
    };
  }

  /** The guild of a channel is not written: its events stand in that guild's stream. */
  private static Audience audience(long stream, String kind, long id) {
    return switch (kind) {
      case EVERYONE -> Audience.everyone(new GuildId(id));
      case WHO_CAN_VIEW -> Audience.whoCanView(new GuildId(stream), new ChannelId(id));
      case ONLY -> Audience.only(new UserId(id));
      default -> throw new IllegalStateException("an audience of the kind " + kind);
    };
  }
}

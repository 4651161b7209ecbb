package chat.tempest.db;

import chat.tempest.protocol.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;

/** Events that are to be logged, turned into one array for each column. */
record LoggedColumns(List<Event> events, Long[] places, List<byte[]> data) {

  Query bind(Query append, Connection connection) {
    array(append, connection, "streams", "bigint", column(Event::stream, Long[]::new));
    array(append, connection, "places", "bigint", places);
    array(append, connection, "types", "text", column(Event::type, String[]::new));
    array(append, connection, "audience_kinds", "text", column(LoggedRow::kind, String[]::new));
    array(append, connection, "audience_ids", "bigint", column(LoggedRow::audienceId, Long[]::new));
    array(
        append,
        connection,
        "changes_sight",
        "boolean",
        column(Event::changesSight, Boolean[]::new));
    array(append, connection, "data", "bytea", data.toArray(byte[][]::new));
    return append;
  }

  private <T> T[] column(Function<Event, T> value, IntFunction<T[]> array) {
    return events.stream().map(value).toArray(array);
  }

  private static void array(
      Query append, Connection connection, String name, String type, Object[] values) {
    try {
      append.bindBySqlType(name, connection.createArrayOf(type, values), Types.ARRAY);
    } catch (SQLException e) {
      throw new UnableToCreateStatementException(e, append.getContext());
    }
  }
}

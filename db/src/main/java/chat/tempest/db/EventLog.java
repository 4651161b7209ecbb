package chat.tempest.db;

import chat.tempest.core.Id;
import chat.tempest.protocol.event.Event;
import chat.tempest.protocol.wire.WireCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * The outbox: every change writes its event in the transaction that makes it. A stream is a guild
 * or a user; its head is the place of its last event, 0 where nothing ever happened.
 */
public final class EventLog {
  /**
   * Locks the streams in the order of their ids until the transaction ends, moves their heads on,
   * and writes the events, in one round trip. {@code places} count back from the new head: 0 is the
   * last.
   */
  private static final String APPEND =
      """
      WITH incoming AS (
        SELECT *
        FROM unnest(
          CAST(:streams AS bigint[]), CAST(:places AS bigint[]), CAST(:types AS text[]),
          CAST(:audience_kinds AS text[]), CAST(:audience_ids AS bigint[]),
          CAST(:changes_sight AS boolean[]), CAST(:data AS bytea[]))
          AS e (stream_id, place, type, audience_kind, audience_id, changes_sight, data)
      ), heads AS (
        INSERT INTO event_streams AS s (id, head)
        SELECT stream_id, count(*) FROM incoming GROUP BY stream_id ORDER BY stream_id
        ON CONFLICT (id) DO UPDATE SET head = s.head + excluded.head
        RETURNING id, head
      ), written AS (
        INSERT INTO events
          (stream_id, seq, type, audience_kind, audience_id, changes_sight, data)
        SELECT i.stream_id, h.head + i.place, i.type, i.audience_kind, i.audience_id,
          i.changes_sight, i.data
        FROM incoming i JOIN heads h ON h.id = i.stream_id
      )
      SELECT id, head FROM heads
      """;

  private static final String HEAD = "SELECT head FROM event_streams WHERE id = :stream";

  private static final String HEADS =
      "SELECT id, head FROM event_streams WHERE id = ANY (:streams)";

  private static final String OLDEST =
      """
      SELECT coalesce(
        (SELECT seq FROM events WHERE stream_id = :stream ORDER BY seq LIMIT 1),
        (SELECT head + 1 FROM event_streams WHERE id = :stream),
        1)
      """;

  private static final String AFTER =
      """
      SELECT stream_id, seq, type, audience_kind, audience_id, changes_sight, data
      FROM events
      WHERE stream_id = :stream AND seq > :seq
      ORDER BY seq
      LIMIT :limit
      """;

  private static final String FIRST_SINCE =
      """
      SELECT coalesce(min(seq), :seq)
      FROM (
        SELECT seq, created_at FROM events
        WHERE stream_id = :stream AND seq < :seq
        ORDER BY seq DESC
        LIMIT :most) AS recent
      WHERE created_at >= :since
      """;

  /**
   * Row versions that may not have been visible when {@code horizon} was the oldest transaction
   * that still ran: {@code xmin} is who wrote them (PostgreSQL manual, 5.6 and 9.27.8). An old
   * version may be among them, never is a new one missing. A scan of the table is meant: it is
   * cheaper than an index that every event would have to move in.
   */
  private static final String MOVED_SINCE =
      """
      SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS horizon,
        coalesce(array_agg(id), '{}') AS ids, coalesce(array_agg(head), '{}') AS heads
      FROM event_streams
      WHERE age(xmin) <= age(CAST(CAST(:horizon AS xid8) AS xid))
      """;

  private static final String HORIZON =
      "SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text)";

  private static final String CLOCK = "SELECT clock_timestamp()";

  /** The place of the stream's last event, 0 where there never was one. */
  public long head(Transaction tx, long stream) {
    return tx.query(HEAD).bind("stream", stream).mapTo(Long.class).findOne().orElse(0L);
  }

  /** The heads of many streams at once; those in which nothing ever happened are left out. */
  public Map<Long, Long> heads(Transaction tx, Collection<? extends Id> streams) {
    var heads = new HashMap<Long, Long>();
    tx.query(HEADS)
        .bindArray("streams", Long.class, streams.stream().map(Id::value).toList())
        .map((rs, context) -> heads.put(rs.getLong("id"), rs.getLong("head")))
        .list();
    return heads;
  }

  /**
   * The first place that the log still holds; one more than the head where it holds none. So what
   * follows a cursor can be replayed in full where {@code cursor + 1 >= oldest}.
   */
  public long oldest(Transaction tx, long stream) {
    return tx.query(OLDEST).bind("stream", stream).mapTo(Long.class).one();
  }

  /** The events after place {@code seq}, in their order, at most {@code limit}. */
  public List<LoggedEvent> after(Transaction tx, long stream, long seq, int limit) {
    return tx.query(AFTER)
        .bind("stream", stream)
        .bind("seq", seq)
        .bind("limit", limit)
        .map(LoggedRow::map)
        .list();
  }

  /**
   * The first place up to {@code seq} of an event whose transaction began at or after {@code
   * since}, looking back over {@code most} places.
   */
  long firstSince(Transaction tx, long stream, long seq, Instant since, int most) {
    return tx.query(FIRST_SINCE)
        .bind("stream", stream)
        .bind("seq", seq)
        .bind("since", since)
        .bind("most", most)
        .mapTo(Long.class)
        .one();
  }

  /** The oldest transaction that still runs: from it on, changes may not be visible yet. */
  String horizon(Transaction tx) {
    return tx.query(HORIZON).mapTo(String.class).one();
  }

  /** The heads of all streams that may have moved since the horizon was what it is. */
  Moved movedSince(Transaction tx, String horizon) {
    return tx.query(MOVED_SINCE).bind("horizon", horizon).map((rs, context) -> Moved.of(rs)).one();
  }

  /**
   * @param horizon for the next time
   */
  record Moved(String horizon, Map<Long, Long> heads) {
    static Moved of(ResultSet rs) throws SQLException {
      var ids = (Long[]) rs.getArray("ids").getArray();
      var places = (Long[]) rs.getArray("heads").getArray();
      var heads = HashMap.<Long, Long>newHashMap(ids.length);
      for (int i = 0; i < ids.length; i++) {
        heads.put(ids[i], places[i]);
      }
      return new Moved(rs.getString("horizon"), heads);
    }
  }

  /** What the database's clock says: the one that dates events. */
  Instant clock(Transaction tx) {
    return tx.query(CLOCK).mapTo(Instant.class).one();
  }

  /**
   * Writes the events and gives each its place. Locks the streams, in the order of their ids, until
   * the transaction ends: so places have no gap and commits keep their order.
   */
  List<LoggedEvent> append(Handle handle, List<Event> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    var encoded = events.stream().map(event -> WireCodec.encode(event.data())).toList();
    var places = places(events);
    var heads = heads(handle, new LoggedColumns(events, places, encoded));
    var logged = new ArrayList<LoggedEvent>(events.size());
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      long seq = Objects.requireNonNull(heads.get(event.stream())) + places[i];
      logged.add(LoggedRow.of(event, seq, encoded.get(i)));
    }
    return List.copyOf(logged);
  }

  /** For each event minus the number of those that follow it in the same stream. */
  private static Long[] places(List<Event> events) {
    var following = new HashMap<Long, Long>();
    var places = new Long[events.size()];
    for (int i = events.size() - 1; i >= 0; i--) {
      places[i] = 1 - following.merge(events.get(i).stream(), 1L, Long::sum);
    }
    return places;
  }

  private static Map<Long, Long> heads(Handle handle, LoggedColumns columns) {
    var heads = new HashMap<Long, Long>();
    columns
        .bind(handle.createQuery(APPEND), handle.getConnection())
        .map((rs, context) -> heads.put(rs.getLong("id"), rs.getLong("head")))
        .list();
    return heads;
  }
}

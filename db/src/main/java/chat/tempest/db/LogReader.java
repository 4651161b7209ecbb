package chat.tempest.db;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads of the log outside of anybody's transaction. */
final class LogReader {
  private static final int PAGE = 500;

  private final Jdbi jdbi;
  private final EventLog log;

  LogReader(Jdbi jdbi, EventLog log) {
    this.jdbi = jdbi;
    this.log = log;
  }

  String horizon() {
    return jdbi.inTransaction(handle -> log.horizon(new Transaction(handle)));
  }

  EventLog.Moved movedSince(String horizon) {
    return jdbi.inTransaction(handle -> log.movedSince(new Transaction(handle), horizon));
  }

  Instant clock() {
    return jdbi.inTransaction(handle -> log.clock(new Transaction(handle)));
  }

  long firstSince(long stream, long seq, Instant since, int most) {
    return jdbi.inTransaction(
        handle -> log.firstSince(new Transaction(handle), stream, seq, since, most));
  }

  /** The next events from place {@code seq} on; empty at the end of the log. */
  List<LoggedEvent> from(long stream, long seq) {
    return jdbi.inTransaction(handle -> log.after(new Transaction(handle), stream, seq - 1, PAGE));
  }
}

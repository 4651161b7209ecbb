package chat.tempest.db;

import chat.tempest.protocol.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One transaction on one connection. Not for use by more than one thread, nor after its end. */
public final class Transaction {
  private final Handle handle;
  private final List<Event> emitted = new ArrayList<>();

  Transaction(Handle handle) {
    this.handle = handle;
  }

  public Query query(String sql) {
    return handle.createQuery(sql);
  }

  public Update update(String sql) {
    return handle.createUpdate(sql);
  }

  public PreparedBatch batch(String sql) {
    return handle.prepareBatch(sql);
  }

  /**
   * Says what happened. The event is written to its stream's log as the last step of this
   * transaction, so that the stream's lock is held for the commit alone, and leaves after it.
   */
  public void emit(Event event) {
    emitted.add(event);
  }

  List<Event> emitted() {
    return emitted;
  }
}

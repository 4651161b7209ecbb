package chat.tempest.gateway.stream;

import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.GatewayMetrics;
import chat.tempest.gateway.session.Session;
import chat.tempest.protocol.frame.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A guild's or user's events and the sessions of this node that follow them. All that happens here
 * happens on one strand, in the order of the stream; a failure cuts off everybody who follows, who
 * then resume, since an event that was not delivered must never be passed over in silence.
 */
abstract class EventStream {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final long UNKNOWN = -1;

  protected final long id;
  private final Strand strand;
  private final History history;
  private final GatewayMetrics metrics;

  private final Recent recent = new Recent();
  private long head = UNKNOWN;
  private final List<Seat> seats = new ArrayList<>();

  /** Sessions whose state is ahead of what the bus has told so far. */
  private final List<Seat> early = new ArrayList<>();

  EventStream(long id, Executor threads, History history, GatewayMetrics metrics) {
    this.id = id;
    strand = new Strand(threads);
    this.history = history;
    this.metrics = metrics;
  }

  /** Hands the event to whom of {@code to} it concerns. */
  protected abstract void deliver(LoggedEvent event, List<Seat> to);

  /** Brings a session up to date that missed the events, at least one. */
  protected abstract void catchUp(Seat seat, List<LoggedEvent> missed);

  /** Seats came or went. */
  protected abstract void reseated();

  void offer(LoggedEvent event) {
    onStrand(() -> take(event));
  }

  /** Has the session follow from its seat's cursor on, without a gap. */
  void attach(Seat seat) {
    strand.execute(() -> seated(seat));
  }

  /** Where that fails it is this session's trouble alone. */
  private void seated(Seat seat) {
    try {
      sit(seat);
    } catch (RuntimeException e) {
      LOG.error("A session could not follow stream {}; it is to resume.", id, e);
      remove(List.of(seat));
      seat.session().connection().close(CloseCode.INTERNAL_ERROR);
    }
  }

  void detach(Session session) {
    onStrand(
        () -> {
          early.removeIf(seat -> seat.session() == session);
          if (seats.removeIf(seat -> seat.session() == session)) {
            reseated();
          }
        });
  }

  protected final void onStrand(Runnable task) {
    strand.execute(() -> guarded(task));
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.error("Stream {} failed; its sessions are to resume.", id, e);
      metrics.streamFailed();
      cutOff();
    }
  }

  private void cutOff() {
    var all = new ArrayList<>(seats);
    all.addAll(early);
    seats.clear();
    early.clear();
    recent.clear();
    head = UNKNOWN;
    reseated();
    all.forEach(seat -> seat.session().connection().close(CloseCode.INTERNAL_ERROR));
  }

  protected final List<Seat> seats() {
    return seats;
  }

  /** Without a word: they are no longer concerned. */
  protected final void remove(List<Seat> gone) {
    if (!gone.isEmpty() && seats.removeAll(gone)) {
      reseated();
    }
  }

  /** Before the first session sat down nobody is there to tell; it reads the log itself. */
  private void take(LoggedEvent event) {
    if (head == UNKNOWN || event.seq() <= head) {
      return;
    }
    if (event.seq() != head + 1) {
      throw new IllegalStateException("place " + (head + 1) + " never came");
    }
    head = event.seq();
    recent.add(event);
    deliver(event, seats);
    admitEarly();
  }

  private void admitEarly() {
    if (early.isEmpty()) {
      return;
    }
    var due = early.stream().filter(seat -> seat.cursor() <= head).toList();
    if (!due.isEmpty()) {
      early.removeAll(due);
      seats.addAll(due);
      reseated();
    }
  }

  private void sit(Seat seat) {
    if (seat.session().closed()) {
      return;
    }
    if (head == UNKNOWN) {
      head = readOn(seat.cursor());
    }
    if (seat.cursor() > head) {
      early.add(seat);
      return;
    }
    var missed = missed(seat.cursor());
    seats.add(seat);
    reseated();
    if (!missed.isEmpty()) {
      catchUp(seat, missed);
    }
  }

  /** What was committed before this stream was followed here will not come over the bus. */
  private long readOn(long cursor) {
    long last = cursor;
    for (var page = history.after(id, last); !page.isEmpty(); page = history.after(id, last)) {
      page.forEach(recent::add);
      last = page.getLast().seq();
    }
    return last;
  }

  private List<LoggedEvent> missed(long cursor) {
    return cursor == head ? List.of() : recent.after(cursor).orElseGet(() -> logged(cursor));
  }

  private List<LoggedEvent> logged(long cursor) {
    var missed = new ArrayList<LoggedEvent>();
    long at = cursor;
    while (at < head) {
      var page = history.after(id, at);
      for (var event : page) {
        if (event.seq() <= head) {
          missed.add(event);
        }
      }
      at = page.isEmpty() ? head : page.getLast().seq();
    }
    return missed;
  }
}

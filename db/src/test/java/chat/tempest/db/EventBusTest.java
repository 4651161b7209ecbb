package chat.tempest.db;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class EventBusTest {
  private static final int THREADS = 8;
  private static final int EACH = 150;

  private final Database database;

  EventBusTest(Database database) {
    this.database = database;
  }

  @Test
  void eightWritersOnThreeStreamsAreSeenOnceAndInOrderByAll() throws InterruptedException {
    var first = new Seen();
    var second = new Seen();
    try (var _ = database.bus().subscribe(first::add);
        var _ = database.bus().subscribe(second::add);
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < THREADS; writer++) {
        int start = writer;
        writers.execute(() -> rangeClosed(1, EACH).forEach(i -> emit(101 + (start + i) % 3)));
      }
      writers.shutdown();
      assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      await(() -> first.count() == THREADS * EACH && second.count() == THREADS * EACH);
    }
    for (long stream = 101; stream <= 103; stream++) {
      var all = rangeClosed(1, head(stream)).boxed().toList();
      assertThat(first.places(stream)).isEqualTo(all);
      assertThat(second.places(stream)).isEqualTo(all);
    }
  }

  @Test
  void whoThrowsIsCountedAndGetsTheNextEventAllTheSame() throws InterruptedException {
    var seen = new Seen();
    long before = database.bus().failures();
    try (var _ =
        database
            .bus()
            .subscribe(
                event -> {
                  seen.add(event);
                  throw new IllegalStateException("a subscriber that always fails (meant)");
                })) {
      emit(110);
      emit(110);
      await(() -> seen.count() == 2 && database.bus().failures() == before + 2);
    }
    assertThat(seen.places(110)).containsExactly(1L, 2L);
  }

  @Test
  void whoIsSlowKeepsNobodyWaiting() throws InterruptedException {
    var patience = new CountDownLatch(1);
    var quick = new Seen();
    var slow = new Seen();
    try (var _ = database.bus().subscribe(event -> wait(patience, slow, event));
        var _ = database.bus().subscribe(quick::add)) {
      emit(120);
      emit(120);
      await(() -> quick.count() == 2);
      assertThat(slow.count()).isZero();
      patience.countDown();
      await(() -> slow.count() == 2);
    }
  }

  @Test
  void anEventThatIsNeverReportedIsReadFromTheLog() throws InterruptedException {
    var seen = new Seen();
    try (var bus = new EventBus(database.jdbi(), database.log());
        var _ = bus.subscribe(seen::add)) {
      emit(130);
      emit(130);
      emit(130);
      var logged = database.transactions().read(tx -> database.log().after(tx, 130, 0, 10));
      bus.accept(List.of(logged.get(0)));
      bus.accept(List.of(logged.get(2)));
      await(() -> seen.count() == 3);
    }
    assertThat(seen.places(130)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void theFirstEventThatIsSeenMayHaveOvertakenOthers() throws InterruptedException {
    emit(140);
    var seen = new Seen();
    try (var bus = new EventBus(database.jdbi(), database.log());
        var _ = bus.subscribe(seen::add)) {
      emit(140);
      emit(140);
      var logged = database.transactions().read(tx -> database.log().after(tx, 140, 0, 10));
      bus.accept(List.of(logged.get(2)));
      bus.accept(List.of(logged.get(1)));
      await(() -> seen.count() == 2);
    }
    assertThat(seen.places(140)).containsExactly(2L, 3L);
  }

  @Test
  void whatDoesNotFitIntoTheMailboxIsReadFromTheLogLater() throws InterruptedException {
    var patience = new CountDownLatch(1);
    var seen = new Seen();
    try (var bus = new EventBus(database.jdbi(), database.log());
        var _ = bus.subscribe(event -> wait(patience, seen, event))) {
      emit(150);
      var first = database.transactions().read(tx -> database.log().after(tx, 150, 0, 10));
      for (int i = 0; i < Subscription.MAILBOX + 10; i++) {
        bus.accept(first);
      }
      emit(150);
      emit(151);
      bus.accept(database.transactions().read(tx -> database.log().after(tx, 150, 1, 10)));
      bus.accept(database.transactions().read(tx -> database.log().after(tx, 151, 0, 10)));
      patience.countDown();
      await(() -> seen.count() == 3);
    }
    assertThat(seen.places(150)).containsExactly(1L, 2L);
    assertThat(seen.places(151)).containsExactly(1L);
  }

  private static void wait(CountDownLatch patience, Seen seen, LoggedEvent event) {
    try {
      patience.await();
      seen.add(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void emit(long guild) {
    database
        .transactions()
        .write(
            tx -> {
              tx.emit(TestEvents.left(guild));
              return guild;
            });
  }

  private long head(long stream) {
    return database.transactions().read(tx -> database.log().head(tx, stream));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited 30 s in vain").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** What one subscriber got. */
  private static final class Seen {
    private final Map<Long, List<Long>> places = new ConcurrentHashMap<>();

    void add(LoggedEvent event) {
      places.computeIfAbsent(event.stream(), _ -> new CopyOnWriteArrayList<>()).add(event.seq());
    }

    List<Long> places(long stream) {
      return places.getOrDefault(stream, List.of());
    }

    int count() {
      return places.values().stream().mapToInt(List::size).sum();
    }
  }
}

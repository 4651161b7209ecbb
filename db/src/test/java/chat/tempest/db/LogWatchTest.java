package chat.tempest.db;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bus and the watch are those of a node that nobody tells anything; the database writes. */
@ExtendWith(TestDatabase.class)
class LogWatchTest {
  /** What {@link #assertThatNothingFollows} has read from the log by itself. */
  private static final int LAST = 1;

  private final Database database;
  private final BlockingQueue<LoggedEvent> seen = new LinkedBlockingQueue<>();
  private final EventBus bus;
  private final LogWatch watch;

  LogWatchTest(Database database) {
    this.database = database;
    bus = new EventBus(database.jdbi(), database.log());
    watch = new LogWatch(new LogReader(database.jdbi(), database.log()), bus);
  }

  @BeforeEach
  void subscribe() {
    bus.subscribe(seen::add);
  }

  @AfterEach
  void close() {
    bus.close();
  }

  @Test
  void whatNobodyToldOfIsDeliveredInOrderAndOnce() throws InterruptedException {
    emit(201, 3);
    watch.catchUp();
    emit(201, 2);
    watch.catchUp();
    watch.catchUp();

    assertThat(places(5)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThatNothingFollows();
    assertThat(bus.readFromLog()).isEqualTo(5 + LAST);
  }

  @Test
  void anEventHasUntilTheNextLookToComeByItself() throws InterruptedException {
    emit(211, 1);
    watch.look();
    bus.receive(log(211));
    assertThat(places(1)).containsExactly(1L);

    watch.look();

    assertThatNothingFollows();
    assertThat(bus.readFromLog()).isEqualTo(LAST);
  }

  @Test
  void whatHasNotComeByTheNextLookIsRead() throws InterruptedException {
    emit(221, 2);
    watch.look();
    watch.look();

    assertThat(places(2)).containsExactly(1L, 2L);
  }

  @Test
  void aTransactionThatCommitsLateIsFoundThoughItBeganBeforeTheLastLook() throws Exception {
    var appended = new CountDownLatch(1);
    var mayCommit = new CompletableFuture<Void>();
    var late =
        Thread.ofVirtual()
            .start(
                () ->
                    database
                        .jdbi()
                        .useTransaction(
                            handle -> {
                              database.log().append(handle, List.of(TestEvents.left(231)));
                              appended.countDown();
                              mayCommit.join();
                            }));
    appended.await();
    watch.catchUp();
    emit(232, 1);
    watch.catchUp();
    assertThat(places(1)).containsExactly(1L);

    mayCommit.complete(null);
    late.join();
    watch.catchUp();

    assertThat(seen.poll(10, TimeUnit.SECONDS)).extracting(LoggedEvent::stream).isEqualTo(231L);
  }

  @Test
  void moreEventsThanOvertakeEachOtherAreAllReadAtTheFirstSightOfAStream()
      throws InterruptedException {
    emit(241, 5_000);
    watch.catchUp();

    assertThat(places(5_000)).isEqualTo(rangeClosed(1, 5_000).boxed().toList());
  }

  private List<Long> places(int count) throws InterruptedException {
    var places = new ArrayList<Long>();
    while (places.size() < count) {
      var event = seen.poll(10, TimeUnit.SECONDS);
      assertThat(event).as("event %d of %d", places.size() + 1, count).isNotNull();
      places.add(event.seq());
    }
    return places;
  }

  /** A later event of another stream comes: nothing came before it. */
  private void assertThatNothingFollows() throws InterruptedException {
    emit(299, 1);
    watch.catchUp();
    assertThat(seen.poll(10, TimeUnit.SECONDS)).extracting(LoggedEvent::stream).isEqualTo(299L);
  }

  private List<LoggedEvent> log(long stream) {
    return database.transactions().read(tx -> database.log().after(tx, stream, 0, 10));
  }

  private void emit(long guild, int count) {
    database
        .transactions()
        .write(
            tx -> {
              rangeClosed(1, count).forEach(_ -> tx.emit(TestEvents.left(guild)));
              return count;
            });
  }
}

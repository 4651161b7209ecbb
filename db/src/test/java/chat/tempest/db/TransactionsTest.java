package chat.tempest.db;

import static chat.tempest.db.TestEvents.left;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.protocol.event.GuildDeleted;
import chat.tempest.protocol.event.GuildJoined;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class TransactionsTest {
  private final Database database;

  TransactionsTest(Database database) {
    this.database = database;
  }

  @Test
  void anEventIsLoggedInItsStreamAndDeliveredAfterTheCommit() throws InterruptedException {
    var guild = new GuildId(11);
    var seen = new LinkedBlockingQueue<LoggedEvent>();
    try (var _ = database.bus().subscribe(seen::add)) {
      database
          .transactions()
          .write(
              tx -> {
                tx.emit(left(11));
                tx.emit(new GuildJoined(new UserId(5), guild));
                tx.emit(new GuildDeleted(guild));
                return true;
              });

      var delivered = List.of(take(seen), take(seen), take(seen));
      assertThat(delivered).extracting(LoggedEvent::seq).containsExactly(1L, 1L, 2L);
    }
    var logged = database.transactions().read(tx -> database.log().after(tx, 11, 0, 10));
    assertThat(logged)
        .extracting(LoggedEvent::type)
        .containsExactly("GUILD_MEMBER_REMOVE", "GUILD_DELETE");
  }

  /** Takes as long as one waits for a connection: ten seconds. */
  @Test
  void whoGetsNoConnectionInTimeIsTold() {
    var alone = TestDatabase.freshConfig();
    var config = new DatabaseConfig(alone.jdbcUrl(), alone.user(), alone.password(), 1);
    try (var small = Database.open(config)) {
      var transactions = small.transactions();

      Supplier<List<LoggedEvent>> read =
          () -> transactions.read(tx -> small.log().after(tx, 1, 0, 1));

      assertThatThrownBy(() -> transactions.read(_ -> CompletableFuture.supplyAsync(read).join()))
          .hasCauseInstanceOf(Problem.Unavailable.class);
      assertThat(read.get()).isEmpty();
    }
  }

  @Test
  void whatThrowsLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .write(
                        tx -> {
                          tx.emit(left(12));
                          throw new IllegalStateException("after all not");
                        }))
        .hasMessage("after all not");
    long head = database.transactions().read(tx -> database.log().head(tx, 12));
    assertThat(head).isZero();
  }

  private static LoggedEvent take(LinkedBlockingQueue<LoggedEvent> queue)
      throws InterruptedException {
    var event = queue.poll(10, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return Objects.requireNonNull(event);
  }
}

package chat.tempest.db;

import static chat.tempest.db.TestEvents.deleted;
import static chat.tempest.db.TestEvents.left;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.event.Audience;
import chat.tempest.protocol.event.Event;
import chat.tempest.protocol.event.GuildLeft;
import chat.tempest.protocol.wire.WireCodec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class EventLogTest {
  private static final UserId INES = new UserId(900);

  private final Database database;

  EventLogTest(Database database) {
    this.database = database;
  }

  @Test
  void everyStatementFitsTheSchema() {
    assertThat(SqlCheck.of(EventLog.class).prepareAll(database))
        .extracting(SqlCheck.Statement::name)
        .contains("EventLog.APPEND", "EventLog.AFTER", "EventRetention.DELETE");
  }

  @Test
  void placesCountUpInEachStreamWithoutAGap() {
    emit(left(1), left(2), left(1));
    emit(left(2), left(1));

    assertThat(log(1)).extracting(LoggedEvent::seq).containsExactly(1L, 2L, 3L);
    assertThat(log(2)).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
    assertThat(head(1)).isEqualTo(3);
  }

  @Test
  void eventsOfOneTransactionKeepTheirOrder() {
    var first = deleted(3, 31, 1);
    var second = deleted(3, 31, 2);
    emit(first, left(3), second);

    var data = log(3).stream().map(LoggedEvent::data).toList();
    assertThat(data.get(0)).isEqualTo(WireCodec.encode(first.data()));
    assertThat(data.get(2)).isEqualTo(WireCodec.encode(second.data()));
  }

  @Test
  void whoMaySeeAnEventComesBackAsItWasWritten() {
    var channel = new ChannelId(41);
    emit(left(4), deleted(4, 41, 1));
    emit(new GuildLeft(INES, new GuildId(4)));

    assertThat(log(4))
        .extracting(LoggedEvent::audience)
        .containsExactly(
            Audience.everyone(new GuildId(4)), Audience.whoCanView(new GuildId(4), channel));
    assertThat(log(INES.value()))
        .extracting(LoggedEvent::audience)
        .containsExactly(Audience.only(INES));
  }

  @Test
  void readsContinueAfterAPlaceAndStopAtTheLimit() {
    emit(left(5), left(5), left(5), left(5));

    var page = database.transactions().read(tx -> database.log().after(tx, 5, 1, 2));
    assertThat(page).extracting(LoggedEvent::seq).containsExactly(2L, 3L);
  }

  @Test
  void aStreamWithoutEventsHasHeadNoughtAndNothingToReplay() {
    assertThat(head(77)).isZero();
    assertThat(oldest(77)).isEqualTo(1);
    assertThat(log(77)).isEmpty();
  }

  @Test
  void whatIsOlderThanADayIsSweptAndTheHeadStays() {
    emit(left(6), left(6), left(6));
    age(6, 2, "25 hours");

    assertThat(database.retention().sweep()).isEqualTo(2);

    assertThat(log(6)).extracting(LoggedEvent::seq).containsExactly(3L);
    assertThat(oldest(6)).isEqualTo(3);
    assertThat(head(6)).isEqualTo(3);
  }

  @Test
  void aStreamThatWasSweptEmptyGoesOnWhereItWas() {
    emit(left(8), left(8));
    age(8, 2, "3 days");
    database.retention().sweep();

    assertThat(oldest(8)).isEqualTo(3);
    emit(left(8));
    assertThat(log(8)).extracting(LoggedEvent::seq).containsExactly(3L);
  }

  @Test
  void aSweepTakesMoreThanOneBatch() {
    emit(java.util.Collections.nCopies(12_000, left(9)).toArray(Event[]::new));
    age(9, 12_000, "25 hours");

    assertThat(database.retention().sweep()).isEqualTo(12_000);
  }

  private void emit(Event... events) {
    database
        .transactions()
        .write(
            tx -> {
              List.of(events).forEach(tx::emit);
              return events.length;
            });
  }

  private void age(long stream, long upTo, String interval) {
    database
        .transactions()
        .write(
            tx ->
                tx.update(
                        "UPDATE events SET created_at = now() - CAST(:interval AS interval)"
                            + " WHERE stream_id = :stream AND seq <= :upTo")
                    .bind("interval", interval)
                    .bind("stream", stream)
                    .bind("upTo", upTo)
                    .execute());
  }

  private List<LoggedEvent> log(long stream) {
    return database.transactions().read(tx -> database.log().after(tx, stream, 0, 20_000));
  }

  private long head(long stream) {
    return database.transactions().read(tx -> database.log().head(tx, stream));
  }

  private long oldest(long stream) {
    return database.transactions().read(tx -> database.log().oldest(tx, stream));
  }
}

package chat.tempest.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final long START = 1_000;

  /** Two messages, a second apart, to two receivers. */
  private final Ledger ledger = new Ledger("a-", Schedule.of(1, 2, START), 2);

  @Test
  void whatComesToEverybodyOnceAndInOrderIsRight() throws InterruptedException {
    accept(0, 1);
    hears(0, 10, 0);
    hears(1, 10, 0);
    hears(0, 11, 1);
    hears(1, 11, 1);
    ledger.awaitDeliveries(1);

    assertThat(ledger.deliveredCount()).isEqualTo(4);
    assertThat(ledger.faults().none()).isTrue();
  }

  @Test
  void whatDoesNotComeIsLost() {
    accept(0, 1);
    hears(0, 10, 0);

    assertThat(ledger.faults().lost()).isEqualTo(3);
  }

  @Test
  void whatComesAgainIsADuplicateAndNoDelivery() {
    accept(0);
    hears(0, 10, 0);
    hears(0, 10, 0);

    assertThat(ledger.faults().duplicates()).isEqualTo(1);
    assertThat(ledger.deliveredCount()).isEqualTo(1);
  }

  @Test
  void whatIsOvertakenIsOutOfOrder() {
    accept(0, 1);
    hears(0, 11, 1);
    hears(0, 10, 0);

    assertThat(ledger.faults().outOfOrder()).isEqualTo(1);
  }

  @Test
  void whatIsNotOursDoesNotCount() {
    accept(0);
    ledger.arrived(0, Words.created(10L, "b-0"), START);
    ledger.arrived(0, Words.created(11L, null), START);
    ledger.arrived(0, Words.dispatch(12L, "MESSAGE_UPDATE", "a-0"), START);

    assertThat(ledger.deliveredCount()).isZero();
  }

  @Test
  void aRefusalIsAFaultAndTheFirstIsTold() {
    accept(0);
    ledger.refused("429");
    ledger.refused("503");

    assertThat(ledger.faults().refused()).isEqualTo(1);
    assertThat(ledger.faults().refusal()).isEqualTo("429");
  }

  @Test
  void timesCountFromWhenSomethingWasDue() {
    long stalled = START + Duration.ofSeconds(3).toNanos();
    ledger.accepted(1, stalled);
    ledger.arrived(0, Words.created(11L, "a-1"), stalled);

    assertThat(ledger.deliveryTimes().p50()).isBetween(1_999.0, 2_001.5);
    assertThat(ledger.answerTimes().max()).isBetween(1_999.0, 2_001.5);
  }

  private void accept(int... messages) {
    for (int message : messages) {
      ledger.accepted(message, START);
    }
  }

  private void hears(int receiver, long seq, int message) {
    ledger.arrived(receiver, Words.created(seq, ledger.nonce(message)), START);
  }
}

package chat.tempest.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProcessStatTest {
  @Test
  void aNameMayHoldBracketsAndSpaces() {
    var line =
        "4711 (a (b) c) S 1 4711 4711 0 -1 4194560 9 8 7 6 150 50 30 20 20 0 44 0 77 1000 200";

    var stat = ProcessStat.parse(line);

    assertThat(stat.own()).isEqualTo(Duration.ofSeconds(2));
    assertThat(stat.reaped()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  @Timeout(20)
  void workIsCharged() {
    long self = ProcessHandle.current().pid();
    var before = ProcessStat.of(self).orElseThrow().own();

    while (ProcessStat.of(self).orElseThrow().own().compareTo(before) <= 0) {
      Thread.onSpinWait();
    }

    assertThat(ProcessStat.peakKib(self).orElseThrow()).isGreaterThan(1_024);
  }

  @Test
  void whoIsGoneHasNothing() {
    assertThat(ProcessStat.of(Long.MAX_VALUE)).isEmpty();
    assertThat(ProcessStat.peakKib(Long.MAX_VALUE)).isEmpty();
  }
}

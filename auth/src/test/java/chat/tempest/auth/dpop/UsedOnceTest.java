package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.auth.testing.SettableClock;
import chat.tempest.core.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsedOnceTest {
  private static final int KEEP = 70;
  private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_000_000));

  @Test
  void aThingIsNewOnce() {
    var used = new UsedOnce(clock, KEEP, 10);

    assertThat(used.firstUse("a", now())).isTrue();
    assertThat(used.firstUse("a", now())).isFalse();
    assertThat(used.firstUse("b", now())).isTrue();
  }

  @Test
  void whatCameInATimeThatIsOverIsForgotten() {
    var used = new UsedOnce(clock, KEEP, 10);
    used.firstUse("a", now());

    clock.advance(Duration.ofSeconds(3 * KEEP));
    used.firstUse("b", now());

    assertThat(used.size()).isEqualTo(1);
  }

  @Test
  void whatCarriesATimeThatIsOverIsNeverNew() {
    var used = new UsedOnce(clock, KEEP, 10);

    assertThat(used.firstUse("a", now() - 3 * KEEP)).isFalse();
  }

  @Test
  void whatCannotBeRememberedIsNotLetThrough() {
    var used = new UsedOnce(clock, KEEP, 2);
    used.firstUse("a", now());
    used.firstUse("b", now());

    assertThatThrownBy(() -> used.firstUse("c", now())).isInstanceOf(Problem.Unavailable.class);
  }

  @Test
  void ofManyAtOnceOneIsFirst() throws Exception {
    var used = new UsedOnce(clock, KEEP, 1000);
    Callable<Boolean> use = () -> used.firstUse("a", now());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var firsts =
          threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> use).toList()).stream()
              .filter(future -> future.resultNow())
              .count();

      assertThat(firsts).isEqualTo(1);
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}

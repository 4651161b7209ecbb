package chat.tempest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SnowflakeGeneratorTest {
  private final AtomicLong now = new AtomicLong(1_764_000_000_000L);
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());

  @Test
  void idsGrowWithinOneMillisecondAndPastItsEnd() {
    var ids = new SnowflakeGenerator(clock, 7);

    var drawn = LongStream.generate(ids::next).limit(10_000).toArray();

    assertThat(drawn).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aClockThatStepsBackNeverMakesASmallerId() {
    var ids = new SnowflakeGenerator(clock, 7);
    var before = ids.next();

    now.addAndGet(-60_000);

    assertThat(ids.next()).isGreaterThan(before);
  }

  @Test
  void twoNodesNeverMeet() {
    var one = new SnowflakeGenerator(clock, 1);
    var other = new SnowflakeGenerator(clock, 2);

    var drawn = LongStream.range(0, 2_000).map(i -> i % 2 == 0 ? one.next() : other.next());

    assertThat(drawn.toArray()).doesNotHaveDuplicates();
  }

  @Test
  void manyThreadsShareOneGenerator() {
    var ids = new SnowflakeGenerator(InstantSource.system(), 0);
    var seen = ConcurrentHashMap.<Long>newKeySet();

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16).forEach(t -> pool.execute(() -> draw(ids, seen)));
    }

    assertThat(seen).hasSize(16_000);
  }

  private static void draw(SnowflakeGenerator ids, java.util.Set<Long> seen) {
    IntStream.range(0, 1_000).forEach(i -> seen.add(ids.next()));
  }

  @Test
  void aNodeHasTenBits() {
    assertThatThrownBy(() -> new SnowflakeGenerator(clock, 1024))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SnowflakeGenerator(clock, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

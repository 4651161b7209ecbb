package chat.tempest.db;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.event.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreamOrderTest {
  private static final long STREAM = 7;

  @Property
  void inWhateverOrderAndHoweverOftenEventsComeTheyLeaveOnceAndInOrder(
      @ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
    var arrivals = new ArrayList<>(LongStream.rangeClosed(5, 4L + count).boxed().toList());
    arrivals.addAll(List.copyOf(arrivals));
    java.util.Collections.shuffle(arrivals, new Random(seed));
    var order = new StreamOrder(STREAM, 5);

    var left = new ArrayList<LoggedEvent>();
    arrivals.forEach(seq -> left.addAll(order.take(event(seq))));

    assertThat(left)
        .extracting(LoggedEvent::seq)
        .isEqualTo(LongStream.rangeClosed(5, 4L + count).boxed().toList());
    assertThat(order.hasGap()).isFalse();
  }

  @Test
  void whatCameEarlyWaitsForWhatIsMissing() {
    var order = new StreamOrder(STREAM, 1);

    assertThat(order.take(event(2))).isEmpty();
    assertThat(order.hasGap()).isTrue();
    assertThat(order.take(event(1))).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
  }

  @Test
  void aGapThatIsGivenUpLetsTheRestPass() {
    var order = new StreamOrder(STREAM, 1);
    order.take(event(3));
    order.take(event(4));
    order.take(event(6));

    assertThat(order.skipGap()).extracting(LoggedEvent::seq).containsExactly(3L, 4L);
    assertThat(order.due()).isEqualTo(5);
    assertThat(order.hasGap()).isTrue();
  }

  static LoggedEvent event(long seq) {
    var audience = Audience.everyone(new GuildId(STREAM));
    return new LoggedEvent(STREAM, seq, "TEST", audience, false, new byte[0]);
  }
}

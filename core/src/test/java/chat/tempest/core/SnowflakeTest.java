package chat.tempest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnowflakeTest {
  private static final long LAST_MILLIS = Snowflake.EPOCH_MILLIS + (1L << 41) - 1;

  /** The example of Discord's own documentation. */
  @Test
  void thePublicExampleIsReadAsItsAuthorsReadIt() {
    assertThat(Instant.ofEpochMilli(new MessageId(175928847299117063L).createdAtMillis()))
        .isEqualTo("2016-04-30T11:18:25.796Z");
  }

  @Property
  void theInstantComesBackFromTheId(
      @ForAll @LongRange(min = Snowflake.EPOCH_MILLIS + 1, max = LAST_MILLIS) long millis,
      @ForAll @IntRange(max = 1023) int node,
      @ForAll @IntRange(max = 4095) int sequence) {
    assertThat(Snowflake.millis(Snowflake.of(millis, node, sequence))).isEqualTo(millis);
  }

  @Property
  void aBoundByTimeLiesBelowEveryIdOfItsMillisecond(
      @ForAll @LongRange(min = Snowflake.EPOCH_MILLIS + 1, max = LAST_MILLIS) long millis,
      @ForAll @IntRange(max = 1023) int node) {
    assertThat(Snowflake.atMillis(millis))
        .isLessThanOrEqualTo(Snowflake.of(millis, node, 0))
        .isGreaterThan(Snowflake.of(millis - 1, 1023, 4095));
  }

  @Property
  void whatIsWrittenIsRead(@ForAll @LongRange(min = 1) long value) {
    assertThat(ChannelId.parse(new ChannelId(value).toString()).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "01",
        "-1",
        "+1",
        " 1",
        "1 ",
        "1.0",
        "0x1",
        "१",
        "9223372036854775808",
        "99999999999999999999",
        "18446744073709551617"
      })
  void whatIsNotAnIdIsRefused(String text) {
    assertThatThrownBy(() -> ChannelId.parse(text)).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void anIdIsPositive() {
    assertThatThrownBy(() -> new UserId(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new UserId(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}

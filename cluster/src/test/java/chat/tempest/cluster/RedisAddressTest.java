package chat.tempest.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
  @Test
  void everyPartIsRead() {
    assertThat(RedisAddress.parse("rediss://ines:a%2Fb+c@cache.example:7000"))
        .isEqualTo(new RedisAddress("cache.example", 7000, true, "ines", "a/b+c"));
  }

  @Test
  void aHostIsEnough() {
    assertThat(RedisAddress.parse("redis://cache.example/"))
        .isEqualTo(new RedisAddress("cache.example", 6379, false, null, null));
  }

  @Test
  void thePasswordMayStandAlone() {
    assertThat(RedisAddress.parse("redis://:secret@cache.example"))
        .isEqualTo(new RedisAddress("cache.example", 6379, false, null, "secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache.example",
        "http://:secret@cache.example",
        "redis://:secret@/",
        "redis://:secret@cache.example/3",
        "redis://:secret@cache.example?tls=yes",
        "redis://:sec ret@cache.example"
      })
  void whatHasAnotherFormIsRefusedWithoutBeingRepeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisAddress.parse(url))
        .withMessageNotContaining("sec")
        .withMessageNotContaining("cache.example");
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(RedisAddress.parse("redis://:secret@cache.example"))
        .hasToString("cache.example:6379");
  }
}

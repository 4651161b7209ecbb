package chat.tempest.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.UserId;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final Limit THREE_IN_SIX = Limit.of(3, 6);
  private static final UserId INES = new UserId(1);
  private static final UserId TOM = new UserId(2);

  private Instant now = Instant.parse("2026-01-31T12:00:00Z");
  private final RateLimits limits = new RateLimits(() -> now, 1);

  @Test
  void asOftenAsTheLimitSaysAndNotOnceMore() {
    assertThat(use(INES).remaining()).isEqualTo(2);
    assertThat(use(INES).remaining()).isEqualTo(1);
    assertThat(use(INES).remaining()).isZero();

    var refused = use(INES);

    assertThat(refused.refused()).isTrue();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aUseGrowsBackInItsTime() {
    useUp(INES);

    pass(Duration.ofMillis(1_999));
    assertThat(use(INES).refused()).isTrue();
    pass(Duration.ofMillis(1));
    assertThat(use(INES).refused()).isFalse();
    assertThat(use(INES).refused()).isTrue();
  }

  @Test
  void whoWaitsLongSavesNothingUp() {
    pass(Duration.ofDays(1));
    useUp(INES);

    assertThat(use(INES).refused()).isTrue();
  }

  @Test
  void nobodyUsesUpWhatIsAnothersOrAnotherRoutes() {
    useUp(INES);

    assertThat(use(TOM).refused()).isFalse();
    assertThat(limits.account(INES, "another", THREE_IN_SIX).refused()).isFalse();
  }

  @Test
  void allRoutesTogetherHaveALimitToo() {
    for (int i = 0; i < 100; i++) {
      assertThat(limits.account(INES, "route " + i, THREE_IN_SIX).refused()).isFalse();
    }

    var refused = limits.account(INES, "one more", THREE_IN_SIX);

    assertThat(refused.refused()).isTrue();
    assertThat(refused.bucket()).isEqualTo("global");
  }

  @Test
  void aHouseholdIsOneAddress() {
    assertThat(strangersUses("2001:db8:1:2::1", 3)).isFalse();
    assertThat(strangersUses("2001:db8:1:2:ffff::2", 1)).isTrue();
    assertThat(strangersUses("2001:db8:1:3::1", 1)).isFalse();
    assertThat(strangersUses("192.0.2.1", 3)).isFalse();
    assertThat(strangersUses("192.0.2.2", 1)).isFalse();
  }

  @Test
  void whoShowsTooManyBadTokensIsToldToWait() {
    var guesser = InetAddress.ofLiteral("192.0.2.66");
    for (int i = 0; i < 100; i++) {
      assertThat(limits.tooManyRefusals(guesser)).isEmpty();
      limits.countRefusal(guesser);
    }

    assertThat(limits.tooManyRefusals(guesser)).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(limits.tooManyRefusals(guesser)).isEmpty();
  }

  @Test
  void theHeadersSayWhenItIsFullAgain() {
    var headers = use(INES).headers();

    assertThat(headers)
        .containsEntry("X-RateLimit-Limit", "3")
        .containsEntry("X-RateLimit-Remaining", "2")
        .containsEntry("X-RateLimit-Reset-After", "2.000")
        .containsEntry("X-RateLimit-Reset", now.getEpochSecond() + 2 + ".000")
        .containsEntry("X-RateLimit-Bucket", "route");
  }

  @Test
  void fullBucketsAreForgottenWhenThereAreMany() {
    var buckets = new Buckets(() -> now, 10);
    for (int i = 0; i < 10; i++) {
      buckets.take(new Buckets.Key("u" + i, "route"), THREE_IN_SIX);
    }
    pass(Duration.ofSeconds(6));

    buckets.take(new Buckets.Key("u10", "route"), THREE_IN_SIX);

    assertThat(buckets.size()).isEqualTo(1);
  }

  private Verdict use(UserId account) {
    return limits.account(account, "route", THREE_IN_SIX);
  }

  private void useUp(UserId account) {
    for (int i = 0; i < 3; i++) {
      assertThat(use(account).refused()).isFalse();
    }
  }

  /** Whether the last of so many uses was refused. */
  private boolean strangersUses(String address, int times) {
    boolean refused = false;
    for (int i = 0; i < times; i++) {
      refused = limits.address(InetAddress.ofLiteral(address), "route", THREE_IN_SIX).refused();
    }
    return refused;
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}

package chat.tempest.api.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Token buckets, each kept as one number: the instant at which it will be full again (the generic
 * cell rate algorithm, ITU-T I.371). A full bucket is as good as none, so full ones are forgotten
 * when there are many.
 */
final class Buckets {
  private final ConcurrentHashMap<Key, Long> fullAt = new ConcurrentHashMap<>();
  private final ReentrantLock sweeping = new ReentrantLock();
  private final InstantSource clock;
  private final int most;

  /** Whose bucket, and of what. */
  record Key(String who, String bucket) {}

  /**
   * @param most buckets that are kept, some 150 bytes each
   */
  Buckets(InstantSource clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /** Uses one token, where there is one. */
  Verdict take(Key key, Limit limit) {
    var now = clock.instant();
    long micros = micros(now);
    long interval = interval(limit);
    var wait = new long[1];
    long full =
        fullAt.merge(
            key,
            micros + interval,
            (before, fresh) -> {
              long after = Math.max(before, micros) + interval;
              wait[0] = Math.max(0, after - micros - interval * limit.burst());
              return wait[0] > 0 ? before : after;
            });
    sweepWhereMany(micros);
    return verdict(key, limit, now, full - micros, wait[0]);
  }

  /** Says whether {@link #take} would be let through, and uses nothing. */
  Verdict look(Key key, Limit limit) {
    var now = clock.instant();
    long micros = micros(now);
    long used = Math.max(0, fullAt.getOrDefault(key, micros) - micros);
    long wait = Math.max(0, used + interval(limit) * (1 - limit.burst()));
    return verdict(key, limit, now, used, wait);
  }

  int size() {
    return fullAt.size();
  }

  private static Verdict verdict(Key key, Limit limit, Instant now, long used, long wait) {
    int remaining = (int) (limit.burst() - Math.ceilDiv(used, interval(limit)));
    return new Verdict(
        key.bucket(), limit, Math.max(0, remaining), now, duration(used), duration(wait));
  }

  /** Forgets full buckets; where an attacker filled the map with used ones, all of them. */
  private void sweepWhereMany(long now) {
    if (fullAt.size() <= most || !sweeping.tryLock()) {
      return;
    }
    try {
      fullAt.values().removeIf(full -> full <= now);
      if (fullAt.size() > most) {
        fullAt.clear();
      }
    } finally {
      sweeping.unlock();
    }
  }

  private static long interval(Limit limit) {
    return limit.interval().toNanos() / 1_000;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Duration duration(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}

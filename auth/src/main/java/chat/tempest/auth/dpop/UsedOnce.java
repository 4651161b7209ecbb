package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Hashes;
import chat.tempest.core.Problem;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Remembers what may be used once, for as long as it would be accepted. Filed by the second that
 * the thing itself carries, so the same thing always lands in the same drawer, and a drawer is
 * thrown away as a whole. Full means refused: forgetting early would let a replay through.
 */
final class UsedOnce {
  /** Half of a SHA-256: no second preimage, and 16 bytes a proof. */
  private record Fingerprint(long high, long low) {
    static Fingerprint of(String text) {
      var hash = ByteBuffer.wrap(Hashes.sha256(text));
      return new Fingerprint(hash.getLong(), hash.getLong());
    }
  }

  private final InstantSource clock;
  private final long keepSeconds;
  private final int mostInDrawer;
  private final ConcurrentNavigableMap<Long, Set<Fingerprint>> drawers =
      new ConcurrentSkipListMap<>();

  /**
   * @param keepSeconds how long after its second a thing may still come
   * @param mostInDrawer how many things of one span of {@code keepSeconds} are remembered
   */
  UsedOnce(InstantSource clock, long keepSeconds, int mostInDrawer) {
    this.clock = clock;
    this.keepSeconds = keepSeconds;
    this.mostInDrawer = mostInDrawer;
  }

  /**
   * Whether {@code thing} was not used before; it is from now on.
   *
   * @param second that the thing carries, in seconds since the Unix epoch
   * @throws Problem.Unavailable where no more can be remembered
   */
  boolean firstUse(String thing, long second) {
    long drawerOf = second / keepSeconds;
    long oldest = oldestKept();
    drawers.headMap(oldest).clear();
    if (drawerOf < oldest) {
      return false;
    }
    var drawer = drawers.computeIfAbsent(drawerOf, key -> ConcurrentHashMap.newKeySet());
    if (drawer.size() >= mostInDrawer) {
      throw Problem.unavailable("Too many requests were signed just now: try again in a minute.");
    }
    return drawer.add(Fingerprint.of(thing));
  }

  int size() {
    return drawers.values().stream().mapToInt(Set::size).sum();
  }

  /** A drawer holds the seconds up to its end; they are accepted for keepSeconds more. */
  private long oldestKept() {
    return (clock.instant().getEpochSecond() - keepSeconds) / keepSeconds;
  }
}

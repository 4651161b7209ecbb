package chat.tempest.api.limit;

import chat.tempest.core.UserId;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;

/** Counts what accounts and addresses do. */
public final class RateLimits {
  private static final int MOST_BUCKETS = 200_000;

  /** What one account, or one address without an account, may do in all. */
  private static final Limit GLOBAL = Limit.of(100, 2);

  /** How many refused tokens and proofs one address may show. */
  private static final Limit REFUSALS = Limit.of(100, 60);

  private static final String GLOBAL_BUCKET = "global";
  private static final String REFUSAL_BUCKET = "refused";

  private final Buckets buckets;
  private final int factor;

  /**
   * @param factor multiplies every limit: 1, or more for load tests and for large communities
   *     behind one address
   */
  public RateLimits(InstantSource clock, int factor) {
    this.buckets = new Buckets(clock, MOST_BUCKETS);
    this.factor = factor;
  }

  /** One use of a route by an account. The global limit speaks only where it refuses. */
  public Verdict account(UserId account, String bucket, Limit limit) {
    return take("u" + account, bucket, limit);
  }

  /** One use of a route by someone without an account. */
  public Verdict address(InetAddress address, String bucket, Limit limit) {
    return take("a" + Addresses.counted(address), bucket, limit);
  }

  /** One token or proof from this address that was refused. */
  public void countRefusal(InetAddress address) {
    buckets.take(refusals(address), REFUSALS.times(factor));
  }

  /** What says that this address showed too many that were refused. */
  public Optional<Verdict> tooManyRefusals(InetAddress address) {
    return Optional.of(buckets.look(refusals(address), REFUSALS.times(factor)))
        .filter(Verdict::refused);
  }

  private Verdict take(String who, String bucket, Limit limit) {
    var global = buckets.take(new Buckets.Key(who, GLOBAL_BUCKET), GLOBAL.times(factor));
    return global.refused()
        ? global
        : buckets.take(new Buckets.Key(who, bucket), limit.times(factor));
  }

  private static Buckets.Key refusals(InetAddress address) {
    return new Buckets.Key("a" + Addresses.counted(address), REFUSAL_BUCKET);
  }
}

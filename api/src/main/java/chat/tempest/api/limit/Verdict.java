package chat.tempest.api.limit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bucket says to one use.
 *
 * @param bucket its name, the same for every caller
 * @param remaining uses that are left at once
 * @param full how long until nothing is used up any more
 * @param retryAfter how long until the next use is let through; zero where this one was
 */
public record Verdict(
    String bucket, Limit limit, int remaining, Instant now, Duration full, Duration retryAfter) {

  public boolean refused() {
    return !retryAfter.isZero();
  }

  /** The headers that Discord's libraries read. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("X-RateLimit-Limit", Integer.toString(limit.burst()));
    headers.put("X-RateLimit-Remaining", Integer.toString(remaining));
    headers.put("X-RateLimit-Reset", seconds(now.plus(full).toEpochMilli()));
    headers.put("X-RateLimit-Reset-After", seconds(full.toMillis()));
    headers.put("X-RateLimit-Bucket", bucket);
    return headers;
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).toPlainString();
  }
}

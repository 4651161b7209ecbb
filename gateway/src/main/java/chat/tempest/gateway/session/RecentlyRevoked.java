package chat.tempest.gateway.session;

import chat.tempest.core.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Devices that were signed out in the last minute: a session whose token was checked just before
 * that must not open just after it.
 */
public final class RecentlyRevoked {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Map<DeviceId, Instant> since = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public RecentlyRevoked(InstantSource clock) {
    this.clock = clock;
  }

  void add(DeviceId device) {
    var now = clock.instant();
    since.values().removeIf(then -> then.isBefore(now.minus(KEPT)));
    since.put(device, now);
  }

  boolean contains(DeviceId device) {
    return since.containsKey(device);
  }
}

package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells everybody that a device's sessions have ended: on this node, and on others by a relay. The
 * mark stays for as long as an access token lives, so that a token which was being looked up at
 * that moment is refused too, and not only what the cache already held.
 */
public final class Revocations {
  private static final Duration MARKED = AccessTokens.LIFETIME.plusMinutes(1);

  private final Cache<DeviceId, Boolean> ended;
  private final List<Consumer<DeviceId>> listeners = new CopyOnWriteArrayList<>();
  private volatile Consumer<DeviceId> relay = _ -> {};

  public Revocations(InstantSource clock) {
    this.ended =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(MARKED)
            .build();
  }

  /**
   * Hears of each device whose sessions end, after the database knows.
   *
   * @param listener called on the thread that ended them; must not block
   * @return what ends the subscription
   */
  public AutoCloseable subscribe(Consumer<DeviceId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Has what this node announces told to others too.
   *
   * @param others called on the thread that ended the sessions; must not block
   */
  public void relayTo(Consumer<DeviceId> others) {
    relay = others;
  }

  /** To be called after the commit that ended the device's sessions. */
  public void announce(DeviceId device) {
    ended.put(device, Boolean.TRUE);
    tell(device);
    relay.accept(device);
  }

  /** Another node ended the device's sessions. What is known already is passed over. */
  public void hear(DeviceId device) {
    if (ended.asMap().putIfAbsent(device, Boolean.TRUE) == null) {
      tell(device);
    }
  }

  private void tell(DeviceId device) {
    listeners.forEach(listener -> listener.accept(device));
  }

  boolean hasEnded(DeviceId device) {
    return ended.getIfPresent(device) != null;
  }
}

package chat.tempest.auth.token;

import chat.tempest.auth.place.Network;
import chat.tempest.auth.token.BotDeviceStore.BotDevice;
import chat.tempest.core.DeviceId;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The machines that bots run on. Each is a device by its key, so that a bot's tokens hang on
 * something that can be ended, as everybody's do.
 */
public final class BotDevices {
  /** How long a bot's token is good. */
  public static final Duration TOKEN_LIFETIME = AccessTokens.LIFETIME;

  private static final String NAME = "Bot";
  private static final int SALT_BYTES = 16;

  private final BotDeviceStore store = new BotDeviceStore();
  private final AccessTokens accessTokens;
  private final AccessTokenStore tokenStore;
  private final Revocations revocations;
  private final SnowflakeGenerator ids;
  private final InstantSource clock;
  private final SecureRandom random;

  BotDevices(
      AccessTokens accessTokens,
      AccessTokenStore tokenStore,
      Revocations revocations,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    this.accessTokens = accessTokens;
    this.tokenStore = tokenStore;
    this.revocations = revocations;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A new access token for a bot.
   *
   * @param jkt the thumbprint of the only key that may use it
   */
  public String admit(Transaction tx, UserId bot, String jkt, Network network) {
    var now = clock.instant();
    var device = new BotDevice(bot, jkt, network, now.plus(Lifetime.USUAL.idle()));
    var id = store.renew(tx, device, now).orElseGet(() -> insert(tx, device, now));
    return accessTokens.issue(tx, id, bot);
  }

  /**
   * Ends all that the bot holds.
   *
   * @return which devices, to be announced after the commit
   */
  public List<DeviceId> endAll(Transaction tx, UserId bot, String reason) {
    var ended = store.endAll(tx, bot, reason, clock.instant());
    ended.forEach(device -> tokenStore.deleteOf(tx, device));
    return ended;
  }

  /** To be called after the commit of what {@link #endAll} gave. */
  public void announce(List<DeviceId> ended) {
    ended.forEach(revocations::announce);
  }

  private DeviceId insert(Transaction tx, BotDevice device, Instant now) {
    var id = new DeviceId(ids.next());
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    store.insert(tx, id, device, NAME, salt, now);
    return id;
  }
}

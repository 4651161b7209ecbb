package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Es256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.PublicKey;

/** Keys that were seen lately, so that a device's key is not made and checked at each request. */
final class DeviceKeys {
  private static final int MOST = 20_000;

  /** A key of the curve, with its thumbprint. */
  record DeviceKey(String jkt, PublicKey key) {}

  private final Es256 es256;
  private final Cache<PublicJwk, DeviceKey> seen = Caffeine.newBuilder().maximumSize(MOST).build();

  DeviceKeys(Es256 es256) {
    this.es256 = es256;
  }

  /**
   * @throws chat.tempest.core.Problem.Unauthorized where the coordinates are no point of the curve
   */
  DeviceKey of(PublicJwk jwk) {
    return seen.get(jwk, this::make);
  }

  private DeviceKey make(PublicJwk jwk) {
    var key = jwk.key(es256).orElseThrow(() -> Refused.proof("jwk is not a point of P-256"));
    return new DeviceKey(jwk.thumbprint(), key);
  }
}

package chat.tempest.auth.token;

import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.core.DeviceId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import javax.crypto.SecretKey;

/** Writes refresh tokens, and knows its own: HMAC(K, family ‖ generation ‖ salt). */
final class RefreshMint {
  private final SecretKey key;

  RefreshMint(Secret secret) {
    this.key = secret.key("refresh-token");
  }

  /** The same token each time that it is asked for the same. */
  RefreshToken token(DeviceId family, int generation, byte[] salt) {
    return new RefreshToken(family, generation, mac(family, generation, salt));
  }

  boolean made(RefreshToken token, byte[] salt) {
    return MessageDigest.isEqual(token.mac(), mac(token.family(), token.generation(), salt));
  }

  private byte[] mac(DeviceId family, int generation, byte[] salt) {
    return Hashes.hmac(
        key,
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES + salt.length)
            .putLong(family.value())
            .putInt(generation)
            .put(salt)
            .array());
  }
}

package chat.tempest.auth.testing;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A device with a key of its own, that makes DPoP proofs. */
public final class TestDevice {
  private final P256Key key = P256Key.generate();
  private final InstantSource clock;

  /** A device whose clock is right. */
  public TestDevice() {
    this(InstantSource.system());
  }

  public TestDevice(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins a proof for a request to {@code url}, scheme and host included. */
  public ProofBuilder proof(String method, String url) {
    return new ProofBuilder(this, method, url);
  }

  /** The thumbprint (RFC 7638) of its key. */
  public String jkt() {
    return Base64Url.encode(
        Hashes.sha256(
            "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x(), y())));
  }

  /** Its public key, as JSON. */
  public String jwk() {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x(), y());
  }

  /** A compact JWS over any header and claims, right or wrong. */
  public String sign(String header, String claims) {
    var signed = part(header) + "." + part(claims);
    var bytes = signed.getBytes(StandardCharsets.US_ASCII);
    return signed + "." + Base64Url.encode(key.signJose(bytes));
  }

  public String x() {
    return Base64Url.encode(key.x());
  }

  public String y() {
    return Base64Url.encode(key.y());
  }

  public P256Key key() {
    return key;
  }

  Instant now() {
    return clock.instant();
  }

  String newJti() {
    return UUID.randomUUID().toString();
  }

  private static String part(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }
}

package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.SettableClock;
import chat.tempest.auth.testing.TestDevice;
import java.time.Instant;
import java.util.List;

/** A verifier at {@code https://chat.example}, a device, and one request between them. */
final class Verifier {
  static final String ORIGIN = "https://chat.example";
  static final String PATH = "/api/v10/channels/1/messages";
  static final String TOKEN = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  final ProofNonces nonces = new ProofNonces(new Secret(new byte[32]), clock);
  final TestDevice device = new TestDevice(clock);
  private final ProofVerifier verifier;

  Verifier() {
    this(Es256.fastest());
  }

  Verifier(Es256 es256) {
    this.verifier = new ProofVerifier(ORIGIN, es256, nonces, clock);
  }

  ProofBuilder proof() {
    return device.proof("POST", ORIGIN + PATH).token(TOKEN).nonce(nonces.current());
  }

  Proof verify(String... headers) {
    return verifier.verify(List.of(headers), "POST", PATH, TOKEN);
  }

  ProofVerifier itself() {
    return verifier;
  }
}

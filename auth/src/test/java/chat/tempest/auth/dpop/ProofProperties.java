package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.Problem;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofProperties {
  private final Verifier verifier = new Verifier();

  @Property(tries = 2000)
  void noByteOfAProofCanBeChanged(
      @ForAll @IntRange(max = 100_000) int where, @ForAll @IntRange(min = 1, max = 255) int flip) {
    var proof = verifier.proof().sign();

    assertRefused(changed(proof, where % proof.length(), flip));
  }

  /** Every bit of one proof, and then the proof itself, which was good all the time. */
  @Example
  void noBitOfAProofCanBeChanged() {
    var proof = verifier.proof().sign();
    for (int bit = 0; bit < 8 * proof.length(); bit++) {
      assertRefused(changed(proof, bit / 8, 1 << (bit % 8)));
    }

    assertThat(verifier.verify(proof).jkt()).isEqualTo(verifier.device.jkt());
  }

  @Property
  void noByteOfAProofCanBeLeftOut(@ForAll @IntRange(max = 100_000) int where) {
    var proof = verifier.proof().sign();
    int at = where % proof.length();

    assertRefused(proof.substring(0, at) + proof.substring(at + 1));
  }

  @Property
  void anyTextIsRefusedAsAProof(@ForAll String text) {
    assertRefused(text);
  }

  @Property
  void anyHeaderAndClaimsAreRefusedAsAProof(@ForAll String header, @ForAll String claims) {
    assertRefused(verifier.device.sign(header, claims));
  }

  private static String changed(String proof, int where, int flip) {
    var bytes = proof.getBytes(StandardCharsets.US_ASCII);
    bytes[where] ^= (byte) flip;
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void assertRefused(String proof) {
    assertThatThrownBy(() -> verifier.verify(proof))
        .isInstanceOf(Problem.Unauthorized.class)
        .extracting(problem -> ((Problem) problem).code())
        .isIn("invalid_dpop_proof", "use_dpop_nonce");
  }
}

package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.Problem;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofProperties {
  private final Verifier verifier = new Verifier();

  @Property(tries = 2000)
  void noByteOfAProofCanBeChanged(
      @ForAll @IntRange(max = 100_000) int where, @ForAll @IntRange(min = 1, max = 127) int flip) {
    var bytes = verifier.proof().sign().getBytes(StandardCharsets.US_ASCII);
    bytes[where % bytes.length] ^= (byte) flip;

    assertRefused(new String(bytes, StandardCharsets.ISO_8859_1));
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

  private void assertRefused(String proof) {
    assertThatThrownBy(() -> verifier.verify(proof))
        .isInstanceOf(Problem.Unauthorized.class)
        .extracting(problem -> ((Problem) problem).code())
        .isIn("invalid_dpop_proof", "use_dpop_nonce");
  }
}

package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.auth.dpop.Spoil.By;
import chat.tempest.core.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/**
 * Our verifier beside another's. We accept nothing that it refuses, but for the spellings of {@code
 * htu} that RFC 9449 has us accept; and where it accepts what we refuse, the difference is one of
 * those that are listed in {@link Spoil}.
 */
class OracleProperties {
  private final Verifier verifier = new Verifier();
  private final Oracle oracle = new Oracle();

  /** Each by itself: so the list of differences is right, and has nothing too much. */
  @Example
  void whoRefusesWhatIsAsListed() {
    assertThat(Spoil.values())
        .allSatisfy(
            spoil -> assertThat(refusedBy(proof(List.of(spoil)))).isEqualTo(spoil.refusedBy));
  }

  @Property(tries = 2000)
  void howeverManyAreTogetherNoOtherDifferenceShows(@ForAll @Size(max = 3) Set<Spoil> spoils) {
    Assume.that(spoils.stream().filter(Spoil::tampers).count() <= 1);

    var refusedBy = refusedBy(proof(List.copyOf(spoils)));

    if (refusedBy == By.ORACLE || refusedBy == By.OURS) {
      assertThat(spoils).anyMatch(spoil -> spoil.refusedBy == refusedBy);
    }
  }

  @Property(tries = 500)
  void aSecondUseIsRefusedByBoth(@ForAll @Size(max = 1) Set<Spoil> spoils) {
    var proof = proof(List.copyOf(spoils));
    refusedBy(proof);

    assertThat(ours(proof)).isFalse();
  }

  private String proof(List<Spoil> spoils) {
    verifier.clock.set(Instant.now());
    var proof = verifier.proof();
    spoils.forEach(spoil -> spoil.change(proof));
    var text = proof.sign();
    for (var spoil : spoils) {
      text = spoil.tamper(text);
    }
    return text;
  }

  private By refusedBy(String proof) {
    boolean ours = ours(proof);
    boolean theirs = oracle.accepts(proof, verifier);
    if (ours) {
      return theirs ? By.NOBODY : By.ORACLE;
    }
    return theirs ? By.OURS : By.BOTH;
  }

  /**
   * As {@link chat.tempest.auth.Authenticator} does: the proof is good, and by the device's key.
   */
  private boolean ours(String proof) {
    try {
      return verifier.verify(proof).jkt().equals(verifier.device.jkt());
    } catch (Problem.Unauthorized refused) {
      return false;
    }
  }
}

package chat.tempest.auth.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.passkey.Library.Point;
import chat.tempest.auth.passkey.PasskeyVerifier.Verdict;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published vectors of WebAuthn Level 3, section 16, and what our policy says to each: the user
 * must be verified, no page may stand in another, and the key must be of a kind that we ask for.
 * Section 16.12 (Ed448) is left out: it is refused as ES384 and ES512 are.
 */
class WebAuthnVectorsTest {
  private static final UserId ANN = new UserId(1);

  private final PasskeyVerifier verifier =
      new PasskeyVerifier(new RelyingParty("example.org", "https://example.org", "Example"));

  /** What is wrong with a registration by our policy; nothing where it is accepted. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          16.2,  NO_USER_VERIFICATION
          16.3,
          16.4,  CROSS_ORIGIN
          16.5,  CROSS_ORIGIN NO_USER_VERIFICATION
          16.6,  NO_USER_VERIFICATION
          16.7,
          16.8,  ALGORITHM NO_USER_VERIFICATION
          16.9,  ALGORITHM
          16.10,
          16.11, NO_USER_VERIFICATION
          16.13, ATTESTATION
          16.14,
          16.15, NO_USER_VERIFICATION
          16.16, ATTESTATION NO_USER_VERIFICATION
          """)
  void registrationsAreRefusedForWhatOurPolicySaysAndNothingElse(
      String section, @Nullable String wrong) {
    var vector = Vector.of(section);
    var points = points(wrong);

    assertThat(accepts(vector)).isEqualTo(points.isEmpty());
    assertThat(Library.accepts(vector, points)).isTrue();
    for (var point : points) {
      assertThat(Library.accepts(vector, without(points, point))).as("but %s", point).isFalse();
    }
  }

  /** The same for authentications. A key that may not be registered is never asked for one. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          16.2,  NO_USER_VERIFICATION
          16.3,  NO_USER_VERIFICATION
          16.4,  CROSS_ORIGIN
          16.5,  CROSS_ORIGIN
          16.6,
          16.7,
          16.10, NO_USER_VERIFICATION
          16.11, NO_USER_VERIFICATION
          16.13,
          16.14, NO_USER_VERIFICATION
          16.15, NO_USER_VERIFICATION
          16.16, NO_USER_VERIFICATION
          """)
  void authenticationsAreRefusedForWhatOurPolicySaysAndNothingElse(
      String section, @Nullable String wrong) {
    var vector = Vector.of(section);
    var points = points(wrong);

    assertThat(asserted(vector)).isEqualTo(points.isEmpty());
    assertThat(Library.acceptsAssertion(vector, points)).isTrue();
    for (var point : points) {
      assertThat(Library.acceptsAssertion(vector, without(points, point)))
          .as("but %s", point)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"16.3", "16.7", "16.10", "16.13", "16.14"})
  void asAClientPassesThemOnThatWasAskedForNoAttestation(String section) {
    var vector = Vector.of(section);

    assertThat(accepts(vector.unattested(), vector)).isTrue();
  }

  @Test
  void whatARegistrationGaveIsWhatItsAuthenticationIsHeldTo() {
    var vector = Vector.of("16.7");
    var passkey =
        verifier.registered(vector.registrationResponse(), vector.registrationChallenge(), ANN);

    assertThat(passkey).usingRecursiveComparison().isEqualTo(vector.passkey());
    assertThat(
            verifier.asserted(
                vector.authenticationResponse(), vector.authenticationChallenge(), passkey))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void noVectorAnswersTheChallengeOfAnother() {
    var other = Vector.of("16.2");
    for (var section : new String[] {"16.6", "16.7", "16.13"}) {
      var vector = Vector.of(section);

      assertThat(
              verifier.asserted(
                  vector.authenticationResponse(),
                  other.authenticationChallenge(),
                  vector.passkey()))
          .isInstanceOf(Verdict.Refused.class);
    }
  }

  private boolean accepts(Vector vector) {
    return accepts(vector.registrationResponse(), vector);
  }

  private boolean accepts(RegistrationResponse response, Vector vector) {
    var problem =
        catchThrowableOfType(
            Problem.Unauthorized.class,
            () -> verifier.registered(response, vector.registrationChallenge(), ANN));
    return problem == null;
  }

  private boolean asserted(Vector vector) {
    return verifier.asserted(
            vector.authenticationResponse(), vector.authenticationChallenge(), vector.passkey())
        instanceof Verdict.Accepted;
  }

  private static Set<Point> points(@Nullable String text) {
    var points = EnumSet.noneOf(Point.class);
    if (text != null) {
      Arrays.stream(text.split(" ", -1)).map(Point::valueOf).forEach(points::add);
    }
    return points;
  }

  private static Set<Point> without(Set<Point> points, Point point) {
    var fewer = EnumSet.copyOf(points);
    fewer.remove(point);
    return fewer;
  }
}

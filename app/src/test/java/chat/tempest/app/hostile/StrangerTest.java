package chat.tempest.app.hostile;

import chat.tempest.api.route.Entry;
import chat.tempest.api.route.Route;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.Somebody;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Good requests of those who do not show who they are. */
@ExtendWith(Scene.Given.class)
class StrangerTest {
  private final Scene scene;
  private final Somebody ines;

  StrangerTest(Scene scene) {
    this.scene = scene;
    this.ines = scene.ines();
  }

  @TestFactory
  Stream<DynamicTest> whoIsNotSignedInIsRefused() {
    return EachRoute.of(scene)
        .that(route -> route.entry() == Entry.SIGNED_IN)
        .refuses(this::withoutGoodToken);
  }

  @TestFactory
  Stream<DynamicTest> whoProvesNoKeyIsRefused() {
    return EachRoute.of(scene)
        .that(route -> route.entry() == Entry.WITH_KEY)
        .refuses(this::withoutGoodProof);
  }

  private Stream<Attempt> withoutGoodToken(Route route) {
    var request = scene.goodRequest(route);
    var bearing = ines.tokenBearing(request);
    var other = Request.of(request.method(), request.path() + "x");
    return Stream.of(
        attempt("nothing", request, "invalid_token"),
        attempt("a proof alone", proven(request, ines.keyProof(request).sign()), "invalid_token"),
        attempt("a token alone", bearing, "invalid_dpop_proof"),
        attempt(
            "the proof of another key",
            proven(bearing, ines.strangersProof(request).sign()),
            "invalid_token"),
        attempt(
            "a proof over no token",
            proven(bearing, ines.keyProof(request).sign()),
            "invalid_dpop_proof"),
        attempt(
            "a proof for another path",
            proven(bearing, ines.tokenProof(other).sign()),
            "invalid_dpop_proof"),
        attempt(
            "a proof without the server's nonce",
            proven(bearing, ines.tokenProof(request).withoutClaim("nonce").sign()),
            "use_dpop_nonce"),
        attempt(
            "two proofs",
            proven(
                proven(bearing, ines.tokenProof(request).sign()), ines.tokenProof(request).sign()),
            "invalid_dpop_proof"),
        attempt("a proof that is none", proven(bearing, "a.b.c"), "invalid_dpop_proof"),
        attempt(
            "the token as a bearer's",
            proven(request.with("Authorization", "Bearer x"), ines.tokenProof(request).sign()),
            "invalid_token"),
        attempt(
            "an invented token",
            proven(
                request.with("Authorization", "DPoP " + "A".repeat(43)),
                ines.keyProof(request).token("A".repeat(43)).sign()),
            "invalid_token"));
  }

  private Stream<Attempt> withoutGoodProof(Route route) {
    var request = scene.goodRequest(route);
    return Stream.of(
        attempt("nothing", request, "invalid_dpop_proof"),
        attempt("a proof that is none", proven(request, "a.b.c"), "invalid_dpop_proof"),
        attempt(
            "a proof without the server's nonce",
            proven(request, ines.keyProof(request).withoutClaim("nonce").sign()),
            "use_dpop_nonce"),
        attempt(
            "a proof for another method",
            proven(request, ines.keyProof(Request.of("PUT", request.path())).sign()),
            "invalid_dpop_proof"));
  }

  private static Request proven(Request request, String proof) {
    return request.with("DPoP", proof);
  }

  private Attempt attempt(String how, Request request, String code) {
    return new Attempt(how, () -> ines.sendPlain(request), reply -> verdict(reply, code));
  }

  private static Optional<String> verdict(Reply reply, String code) {
    return Verdict.onRefusal(reply, 401, code)
        .or(
            () ->
                reply.header("WWW-Authenticate").filter(it -> it.contains(code)).isPresent()
                    ? Optional.empty()
                    : Optional.of("challenges for nothing"));
  }
}

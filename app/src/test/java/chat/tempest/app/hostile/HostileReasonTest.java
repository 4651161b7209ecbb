package chat.tempest.app.hostile;

import chat.tempest.api.route.Route;
import chat.tempest.chat.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reasons that no change may carry. */
@ExtendWith(Scene.Given.class)
class HostileReasonTest {
  private static final List<String> UNFIT =
      List.of(
          "",
          "%20",
          "%",
          "%zz",
          "%ff",
          "%ED%A0%80",
          "a%00b",
          "a%0Ab",
          "%E2%80%AEa",
          "caf\u00e9",
          "a".repeat(Reason.MOST + 1),
          "%F0%9F%8C%B9".repeat(Reason.MOST + 1));

  private final Scene scene;

  HostileReasonTest(Scene scene) {
    this.scene = scene;
  }

  @TestFactory
  Stream<DynamicTest> aReasonThatDoesNotFitIsRefusedByTheNameOfItsHeader() {
    return EachRoute.of(scene)
        .that(Route::takesReason)
        .refuses(route -> UNFIT.stream().map(reason -> attempt(route, reason)));
  }

  private Attempt attempt(Route route, String reason) {
    var request = scene.goodRequest(route).with(Reason.HEADER, reason);
    var shown = reason.length() > 40 ? reason.substring(0, 40) + "…" : reason;
    return new Attempt(
        "'" + shown + "'",
        () -> scene.send(route, request),
        reply -> Verdict.onInvalid(reply, Reason.HEADER));
  }
}

package chat.tempest.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Route;
import chat.tempest.app.testing.Request;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A test for each route of the table: all attempts are refused as they should be, the server goes
 * on, and nothing that is stored has changed.
 */
record EachRoute(Scene scene, Predicate<Route> which) {
  private static final int MOST_SHOWN = 10;

  static EachRoute of(Scene scene) {
    return new EachRoute(scene, route -> true);
  }

  EachRoute that(Predicate<Route> which) {
    return new EachRoute(scene, which);
  }

  Stream<DynamicTest> refuses(Function<Route, Stream<Attempt>> attempts) {
    return scene.routes().stream()
        .filter(which)
        .map(route -> DynamicTest.dynamicTest(name(route), () -> test(attempts.apply(route))));
  }

  private void test(Stream<Attempt> attempts) {
    var before = scene.server().contents();

    var complaints = attempts.map(Attempt::complaint).flatMap(Optional::stream);
    assertThat(complaints.limit(MOST_SHOWN)).isEmpty();

    assertThat(scene.server().send(Request.of("GET", "/health/ready")).status()).isEqualTo(200);
    assertThat(scene.server().contents()).isEqualTo(before);
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }
}

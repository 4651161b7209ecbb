package chat.tempest.app.hostile;

import chat.tempest.api.route.PathTemplate.Hole;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.Taken;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paths that lead nowhere, and methods that a path does not take. */
@ExtendWith(Scene.Given.class)
class HostilePathTest {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW");

  private static final List<String> NO_IDS =
      List.of(
          "0",
          "-1",
          "+1",
          "01",
          "1.0",
          "1e3",
          "abc",
          "9223372036854775808",
          "9".repeat(60),
          "1%2F2",
          "%2F",
          "%2e%2e%2f%2e%2e",
          "1%20",
          "%D9%A1",
          "1;2",
          "@me2",
          "%7B%7D");

  private static final String NOBODYS_ID = "4611686018427387904";
  private static final String NOBODYS_CODE = "Nobody1234";

  private static final List<String> BROKEN =
      List.of(
          "9".repeat(2_500),
          "%",
          "%1",
          "%31%00",
          "%zz",
          "%ff",
          "%C0%AF",
          "%ED%A0%80",
          "a%00b",
          "%u0031");

  private final Scene scene;

  HostilePathTest(Scene scene) {
    this.scene = scene;
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoIdIsRefusedByItsName() {
    return EachRoute.of(scene).that(HostilePathTest::hasHoles).refuses(this::noIds);
  }

  @TestFactory
  Stream<DynamicTest> whatCannotBeDecodedIsRefused() {
    return EachRoute.of(scene).that(HostilePathTest::hasHoles).refuses(this::broken);
  }

  @TestFactory
  Stream<DynamicTest> whatNobodyHasIsNotThere() {
    return EachRoute.of(scene)
        .that(route -> hasHoles(route) && !(route.takes() instanceof Taken.JsonOrFiles))
        .refuses(this::strangers);
  }

  @TestFactory
  Stream<DynamicTest> anotherMethodIsRefusedWithThoseThatThePathTakes() {
    return EachRoute.of(scene).refuses(this::otherMethods);
  }

  @TestFactory
  Stream<DynamicTest> aPathBesideThoseOfTheTableIsNotThere() {
    return EachRoute.of(scene).refuses(this::unknownPaths);
  }

  private Stream<Attempt> noIds(Route route) {
    return route.path().holes().stream()
        .filter(Hole::isId)
        .flatMap(hole -> NO_IDS.stream().map(raw -> noId(route, hole, raw)));
  }

  private Attempt noId(Route route, Hole hole, String raw) {
    return attempt(
        route, scene.goodRequest(route, hole, raw), reply -> Verdict.onInvalid(reply, hole.name()));
  }

  private Stream<Attempt> broken(Route route) {
    return route.path().holes().stream()
        .flatMap(hole -> BROKEN.stream().map(raw -> scene.goodRequest(route, hole, raw)))
        .map(request -> attempt(route, request, Verdict::onRefusal));
  }

  private Stream<Attempt> strangers(Route route) {
    return route.path().holes().stream()
        .filter(hole -> namesAThing(route, hole))
        .map(hole -> scene.goodRequest(route, hole, hole.isId() ? NOBODYS_ID : NOBODYS_CODE))
        .map(request -> attempt(route, request, HostilePathTest::onUnknown));
  }

  /** An overwrite may be for anybody, and what is read up to a place may be gone from there. */
  private static boolean namesAThing(Route route, Hole hole) {
    return !hole.name().equals("target_id")
        && !(hole.name().equals("message_id") && route.path().text().endsWith("/ack"));
  }

  private static Optional<String> onUnknown(Reply reply) {
    return Verdict.onRefusal(reply)
        .or(() -> Optional.of("is no 404").filter(x -> reply.status() != 404))
        .or(
            () ->
                Optional.of("does not say what is unknown")
                    .filter(x -> !reply.code().startsWith("unknown_")));
  }

  private Stream<Attempt> otherMethods(Route route) {
    var path = scene.to(route).path();
    var taken = methodsAt(route);
    return METHODS.stream()
        .filter(method -> !taken.contains(method))
        .map(method -> attempt(route, Request.of(method, path), reply -> onMethod(reply, taken)));
  }

  private static Optional<String> onMethod(Reply reply, Set<String> taken) {
    var allowed = Set.of(reply.header("Allow").orElse("").split(", ", -1));
    return Verdict.onRefusal(reply, 405, "method_not_allowed")
        .or(() -> Optional.of("allows " + allowed).filter(x -> !allowed.equals(taken)));
  }

  /** Two routes may share a path, whatever their holes are called. */
  private Set<String> methodsAt(Route route) {
    var segments = List.of(scene.to(route).path().substring(1).split("/", -1));
    return scene.server().routes().match(segments).routes().keySet().stream()
        .map(Enum::name)
        .collect(Collectors.toSet());
  }

  private Stream<Attempt> unknownPaths(Route route) {
    var path = scene.to(route).path();
    return Stream.of(path + "/no/such/path", path + "/", path + "//", path.toUpperCase(Locale.ROOT))
        .map(
            unknown ->
                attempt(
                    route,
                    Request.of(route.method().name(), unknown),
                    reply -> Verdict.onRefusal(reply, 404, "unknown_route")));
  }

  private Attempt attempt(Route route, Request request, Function<Reply, Optional<String>> verdict) {
    return new Attempt(request.toString(), () -> scene.send(route, request), verdict);
  }

  private static boolean hasHoles(Route route) {
    return !route.path().holes().isEmpty();
  }
}

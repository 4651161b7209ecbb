package chat.tempest.app.hostile;

import chat.tempest.api.route.Route;
import chat.tempest.api.route.RouteTable;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that no route may take. */
@ExtendWith(Scene.Given.class)
class HostileBodyTest {
  private static final byte[] TOO_LONG =
      "a".repeat(RouteTable.BODY_BYTES + 1).getBytes(StandardCharsets.UTF_8);

  private final Scene scene;

  HostileBodyTest(Scene scene) {
    this.scene = scene;
  }

  @TestFactory
  Stream<DynamicTest> aSpoiltBodyIsRefusedWithThePathOfWhatIsWrong() {
    return EachRoute.of(scene).that(HostileBodyTest::takesJson).refuses(this::spoilt);
  }

  @TestFactory
  Stream<DynamicTest> aBodyOfAnotherKindIsRefused() {
    return EachRoute.of(scene).that(HostileBodyTest::takesJson).refuses(this::otherKinds);
  }

  @TestFactory
  Stream<DynamicTest> aBodyThatIsTooLongIsRefused() {
    return EachRoute.of(scene).refuses(this::tooLong);
  }

  @TestFactory
  Stream<DynamicTest> aBodyIsRefusedWhereNoneIsTaken() {
    return EachRoute.of(scene).that(route -> !takesJson(route)).refuses(this::unasked);
  }

  private Stream<Attempt> spoilt(Route route) {
    return SpoiltBodies.of(scene.json(), typeOf(route)).stream().map(body -> attempt(route, body));
  }

  private Attempt attempt(Route route, Spoilt body) {
    return new Attempt(
        body.how(),
        () -> scene.send(route, scene.to(route).json(body.body())),
        reply -> verdict(body, reply));
  }

  private static Optional<String> verdict(Spoilt body, Reply reply) {
    return body.path()
        .map(path -> Verdict.onInvalid(reply, path))
        .orElseGet(() -> Verdict.onRefusal(reply));
  }

  private Stream<Attempt> otherKinds(Route route) {
    var body = Sample.of(scene.json(), typeOf(route)).toString().getBytes(StandardCharsets.UTF_8);
    var kinds =
        Stream.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/jsonp",
            "application/problem+json",
            "application/cbor",
            "application/json; charset=iso-8859-1",
            "application/json, text/plain",
            "*/*",
            "");
    return Stream.concat(
        Stream.of(otherKind("no type", route, scene.to(route).body(body))),
        kinds.map(
            kind -> otherKind(kind, route, scene.to(route).with("Content-Type", kind).body(body))));
  }

  private Attempt otherKind(String how, Route route, Request request) {
    return new Attempt(
        how,
        () -> scene.send(route, request),
        reply -> Verdict.onRefusal(reply, 415, "unsupported_media_type"));
  }

  private Stream<Attempt> tooLong(Route route) {
    var request = scene.to(route).json(TOO_LONG);
    return Stream.of(
        tooLong("announced", () -> scene.send(route, request)),
        tooLong("in chunks", () -> scene.ines().sendChunked(route.entry(), request)));
  }

  private static Attempt tooLong(String how, Supplier<Reply> send) {
    return new Attempt(how, send, reply -> Verdict.onRefusal(reply, 413, "too_large"));
  }

  private Stream<Attempt> unasked(Route route) {
    return Stream.of("1", "[]", "a", "{", "é")
        .map(
            body ->
                new Attempt(
                    body,
                    () -> scene.send(route, scene.to(route).json(body)),
                    reply -> Verdict.onInvalid(reply, "")));
  }

  private static boolean takesJson(Route route) {
    return Scene.bodyOf(route).isPresent();
  }

  private static Class<?> typeOf(Route route) {
    return Scene.bodyOf(route).orElseThrow();
  }
}

package chat.tempest.app.hostile;

import chat.tempest.api.route.Query;
import chat.tempest.api.route.Route;
import chat.tempest.app.testing.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Queries that no route may take. */
@ExtendWith(Scene.Given.class)
class HostileQueryTest {
  private static final List<String> NO_MOMENTS =
      List.of(
          "", "now", "1", "2026-13-01T00:00:00Z", "2026-11-24", "%2B1000000000-01-01T00:00:00Z");

  private static final List<String> NO_NUMBERS =
      List.of("", "-1", "abc", "1.5", "1e1", "+1", "%2B1", "0x1", "99999999999999999999", "%D9%A1");

  private static final List<String> NO_IDS =
      List.of("", "0", "-1", "01", "abc", "9223372036854775808", "%201", "1,2");

  private static final List<String> UNREADABLE =
      List.of("%", "%zz", "%ff", "%ED%A0%80", "%00", "a%00b");

  private final Scene scene;

  HostileQueryTest(Scene scene) {
    this.scene = scene;
  }

  @TestFactory
  Stream<DynamicTest> aParameterThatWasNotDeclaredIsRefusedByItsName() {
    return EachRoute.of(scene).refuses(this::unknown);
  }

  @TestFactory
  Stream<DynamicTest> aQueryThatCannotBeReadIsRefused() {
    return EachRoute.of(scene).refuses(this::unreadable);
  }

  @TestFactory
  Stream<DynamicTest> aParameterThatDoesNotFitIsRefusedByItsName() {
    return EachRoute.of(scene).that(route -> !route.queries().isEmpty()).refuses(this::unfit);
  }

  private Stream<Attempt> unknown(Route route) {
    return Stream.of("nothing=1", "nothing", "nothing=", "&&nothing=1&")
        .map(query -> named(route, query, "nothing"));
  }

  private Stream<Attempt> unreadable(Route route) {
    var broken = UNREADABLE.stream().flatMap(raw -> Stream.of(raw + "=1", "nothing=" + raw));
    var long_ =
        Stream.of(
            "a".repeat(3_000) + "=1",
            "a".repeat(199) + "%F0%9F%98%80x=1",
            "a=1&".repeat(500),
            "nothing=1&".repeat(2),
            many());
    return Stream.concat(broken, long_).map(query -> somehow(route, query));
  }

  private static String many() {
    var query = new StringBuilder("a=1");
    for (int i = 0; i < 300; i++) {
      query.append("&a").append(i).append("=1");
    }
    return query.toString();
  }

  private Stream<Attempt> unfit(Route route) {
    return route.queries().stream()
        .flatMap(
            parameter ->
                unfitValues(parameter)
                    .map(raw -> named(route, parameter.name() + "=" + raw, parameter.name())));
  }

  private static Stream<String> unfitValues(Query<?> parameter) {
    var repeated = Stream.of("1&" + parameter.name() + "=1", "1&" + parameter.name());
    return Stream.concat(repeated, unfitFor(new Schema(parameter.schema(), Map.of())));
  }

  private static Stream<String> unfitFor(Schema schema) {
    return switch (schema.type()) {
      case "integer" -> Stream.concat(NO_NUMBERS.stream(), besideTheRange(schema));
      case "string" -> unfitText(schema);
      default -> throw new IllegalStateException("say what does not fit " + schema);
    };
  }

  private static Stream<String> unfitText(Schema schema) {
    if (!schema.words().isEmpty()) {
      return Stream.of("", "nothing", "1");
    }
    return switch (schema.format()) {
      case "snowflake" -> NO_IDS.stream();
      case "date-time" -> NO_MOMENTS.stream();
      default -> Stream.of("a".repeat(schema.number("maxLength").orElseThrow() + 1));
    };
  }

  private static Stream<String> besideTheRange(Schema schema) {
    return Stream.of(
            schema.number("minimum").orElseThrow() - 1, schema.number("maximum").orElseThrow() + 1)
        .map(String::valueOf);
  }

  private Attempt named(Route route, String query, String name) {
    var request = request(route, query);
    return new Attempt(
        query, () -> scene.send(route, request), reply -> Verdict.onInvalid(reply, name));
  }

  private Attempt somehow(Route route, String query) {
    var request = request(route, query);
    return new Attempt(request.toString(), () -> scene.send(route, request), Verdict::onRefusal);
  }

  /** With a good body where one is asked for, so that nothing but the query is wrong. */
  private Request request(Route route, String query) {
    var good = scene.goodRequest(route);
    return new Request(good.method(), good.target() + "?" + query, good.headers(), good.body());
  }
}

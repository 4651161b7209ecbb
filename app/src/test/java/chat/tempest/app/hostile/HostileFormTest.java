package chat.tempest.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Route;
import chat.tempest.api.route.Taken;
import chat.tempest.app.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that no route with files may take. */
@ExtendWith(Scene.Given.class)
class HostileFormTest {
  private static final String FORM = "multipart/form-data; boundary=x";

  private final Scene scene;

  HostileFormTest(Scene scene) {
    this.scene = scene;
  }

  @Test
  void aGoodFormIsTakenWithAllItsFiles() {
    var files = IntStream.rangeClosed(0, 9).mapToObj(i -> file("files[" + i + "]", "a" + i));
    var parts = Stream.concat(Stream.of(payload("{\"content\":\"Seeds\"}")), files);

    var reply = send(sending(), FORM, form(parts.toArray(String[]::new)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("content").asText()).isEqualTo("Seeds");
    assertThat(reply.json().path("attachments")).hasSize(10);
  }

  private Route sending() {
    return scene.routes().stream().filter(HostileFormTest::takesFiles).findFirst().orElseThrow();
  }

  private static boolean takesFiles(Route route) {
    return route.takes() instanceof Taken.JsonOrFiles;
  }

  @TestFactory
  Stream<DynamicTest> aFormThatCannotBeReadIsRefused() {
    return withFiles().refuses(this::unreadable);
  }

  @TestFactory
  Stream<DynamicTest> aFormWithOtherPartsIsRefused() {
    return withFiles().refuses(this::otherParts);
  }

  @TestFactory
  Stream<DynamicTest> theJsonOfAFormIsReadAsStrictly() {
    return withFiles().refuses(this::spoiltPayloads);
  }

  @TestFactory
  Stream<DynamicTest> filesThatAreTooLargeAreRefused() {
    return withFiles().refuses(this::tooLarge);
  }

  private EachRoute withFiles() {
    return EachRoute.of(scene).that(HostileFormTest::takesFiles);
  }

  private Stream<Attempt> unreadable(Route route) {
    var whole = form(file("files[0]", "a"));
    return Stream.of(
        form(route, "no boundary", "multipart/form-data", whole),
        form(route, "another boundary", "multipart/form-data; boundary=y", whole),
        form(
            route,
            "an endless boundary",
            "multipart/form-data; boundary=" + "y".repeat(4_000),
            whole),
        form(route, "no end of the JSON", FORM, part("form-data; name=\"payload_json\"", "{}")),
        form(route, "no end", FORM, whole.substring(0, whole.length() - 6)),
        form(route, "half a head", FORM, "--x\r\nContent-Dispo"),
        form(route, "a part without a name", FORM, form(part("form-data", "a"))),
        form(route, "a part of no form", FORM, form(part("attachment; name=\"files[0]\"", "a"))),
        form(route, "JSON", FORM, "{}"),
        form(route, "a broken character set", FORM, form(charset("no-such-charset"))),
        form(route, "nested forms", FORM, form(nested())));
  }

  private Stream<Attempt> otherParts(Route route) {
    var twoPayloads = form(payload("{\"content\":\"a\"}"), payload("{\"content\":\"b\"}"));
    var good = payload("{\"content\":\"a\"}");
    var eleven = IntStream.rangeClosed(0, 10).mapToObj(i -> file("files[" + i + "]", "a"));
    return Stream.of(
        form(route, "an unknown field", FORM, form(field("nothing", "1"))),
        form(route, "an unknown field beside", FORM, form(good, field("nothing", "1"))),
        form(route, "an unknown file", FORM, form(file("nothing", "a"))),
        form(route, "an index that is too large", FORM, form(file("files[10]", "a"))),
        form(route, "an index below zero", FORM, form(file("files[-1]", "a"))),
        form(route, "an index in letters", FORM, form(file("files[a]", "a"))),
        form(route, "one index twice", FORM, form(file("files[0]", "a"), file("files[0]", "b"))),
        form(route, "a name of 5,000 letters", FORM, form(file("f".repeat(5_000), "a"))),
        form(route, "a file as JSON", FORM, form(file("payload_json", "{}"))),
        form(route, "two payloads", FORM, twoPayloads),
        form(route, "eleven files", FORM, form(eleven.toArray(String[]::new))));
  }

  private Stream<Attempt> spoiltPayloads(Route route) {
    var type = Scene.bodyOf(route).orElseThrow();
    return SpoiltBodies.of(scene.json(), type).stream()
        .filter(spoilt -> isUtf8(spoilt.body()))
        .map(spoilt -> spoiltPayload(route, spoilt));
  }

  private Attempt spoiltPayload(Route route, Spoilt spoilt) {
    var body =
        form(payload(new String(spoilt.body(), StandardCharsets.UTF_8)), file("files[0]", "a"));
    return new Attempt(
        spoilt.how(),
        () -> send(route, FORM, body),
        reply ->
            spoilt
                .path()
                .map(path -> Verdict.onInvalid(reply, path))
                .orElseGet(() -> Verdict.onRefusal(reply)));
  }

  private static boolean isUtf8(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 && text.length() > 1;
  }

  private Stream<Attempt> tooLarge(Route route) {
    var limits = (Taken.JsonOrFiles) route.takes();
    var file = "a".repeat((int) limits.maxFileBytes() + 1);
    var almost = "a".repeat((int) limits.maxFileBytes() - 1);
    int several = (int) (limits.maxBytes() / limits.maxFileBytes()) + 1;
    var together = IntStream.range(0, several).mapToObj(i -> file("files[" + i + "]", almost));
    return Stream.of(
        tooLarge(route, "one file", form(file("files[0]", file))),
        tooLarge(route, "all of them", form(together.toArray(String[]::new))),
        form(route, "the JSON", FORM, form(payload(" ".repeat(70_000) + "{}"))));
  }

  private Attempt tooLarge(Route route, String how, String body) {
    return new Attempt(
        how, () -> send(route, FORM, body), reply -> Verdict.onRefusal(reply, 413, "too_large"));
  }

  private Attempt form(Route route, String how, String type, String body) {
    return new Attempt(how, () -> send(route, type, body), Verdict::onRefusal);
  }

  private Reply send(Route route, String type, String body) {
    var request = scene.to(route).with("Content-Type", type);
    return scene.send(route, request.body(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String form(String... parts) {
    return String.join("", parts) + "--x--\r\n";
  }

  private static String part(String disposition, String content) {
    return "--x\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static String field(String name, String value) {
    return part("form-data; name=\"" + name + '"', value);
  }

  private static String file(String name, String content) {
    return part("form-data; name=\"" + name + "\"; filename=\"a.txt\"", content);
  }

  private static String payload(String json) {
    return field("payload_json", json);
  }

  private static String charset(String name) {
    return "--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type:"
        + " application/json; charset="
        + name
        + "\r\n\r\n{\"content\":\"a\"}\r\n";
  }

  private static String nested() {
    return "--x\r\nContent-Disposition: form-data; name=\"files[0]\"\r\nContent-Type:"
        + " multipart/mixed; boundary=z\r\n\r\n--z\r\n--z--\r\n\r\n";
  }
}

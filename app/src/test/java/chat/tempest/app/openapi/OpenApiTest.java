package chat.tempest.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Route;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  /** Where the sources name the code of a refusal. */
  private static final Pattern CODE =
      Pattern.compile(
          "Problem\\s*\\.(?:conflict|forbidden|badGrant|unauthorized)\\(\\s*\"([a-z_]+)\"");

  private final RunningServer server = RunningServer.start();
  private final JsonNode document = get("/api/openapi.json").json();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyRouteIsInItAndNothingElse() {
    assertThat(operations().map(each -> each.method() + " " + each.path()))
        .containsExactlyInAnyOrderElementsOf(
            server.routes().routes().stream().map(OpenApiTest::name).toList());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref")).isNotEmpty().allMatch(this::leadsSomewhere);
  }

  @Test
  void everyShapeIsASchema() {
    var schemas =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(document.at("/components/schemas").properties()).hasSizeGreaterThan(20);
    document
        .findValues("schema")
        .forEach(schema -> assertThat(schemas.validate(schema)).as(schema.toString()).isEmpty());
    document
        .at("/components/schemas")
        .forEach(schema -> assertThat(schemas.validate(schema)).as(schema.toString()).isEmpty());
  }

  @Test
  void itHasWhatOpenApiAsksFor() {
    assertThat(document.path("openapi").asText()).matches("3\\.1\\.\\d+");
    assertThat(document.at("/info/title").asText()).isNotBlank();
    assertThat(document.at("/info/version").asText()).isNotBlank();
    assertThat(document.at("/servers/0/url").asText()).isEqualTo(RunningServer.ORIGIN);
    assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    assertThat(operations()).allSatisfy(this::assertWhole);
  }

  @Test
  void everyParameterOfAPathIsDeclared() {
    assertThat(operations()).allSatisfy(OpenApiTest::assertParametersFit);
  }

  @Test
  void everyCodeThatIsRefusedWithIsInIt() throws IOException {
    var known = new HashSet<String>();
    document
        .findValues("code")
        .forEach(code -> code.path("enum").forEach(c -> known.add(c.asText())));

    assertThat(known).containsAll(codesOfTheSources());
  }

  @Test
  void thePageHoldsEveryRouteAndShapeAndNoScript() {
    var page = get("/api/docs");

    assertThat(page.header("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).doesNotContain("<script", "style=", ">null<");
    assertThat(document.findValuesAsText("operationId"))
        .allSatisfy(id -> assertThat(page.body()).contains("id=\"" + id + "\""));
    assertThat(links(page.body()))
        .isNotEmpty()
        .allSatisfy(anchor -> assertThat(page.body()).contains("id=\"" + anchor + "\""));
    assertThat(get("/api/docs.css").header("Content-Type")).hasValue("text/css; charset=utf-8");
  }

  private record Operation(String method, String path, JsonNode node) {}

  private Stream<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue())));
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }

  private boolean leadsSomewhere(String reference) {
    return reference.startsWith("#/") && !document.at(reference.substring(1)).isMissingNode();
  }

  private void assertWhole(Operation operation) {
    var node = operation.node();
    assertThat(node.path("summary").asText()).isNotBlank();
    assertThat(document.path("tags").findValuesAsText("name"))
        .contains(node.at("/tags/0").asText());
    node.path("security")
        .forEach(
            each ->
                each.fieldNames()
                    .forEachRemaining(
                        scheme ->
                            assertThat(document.at("/components/securitySchemes").has(scheme))
                                .isTrue()));
    assertThat(node.path("responses")).hasSizeGreaterThan(2);
    node.path("responses")
        .forEach(response -> assertThat(response.path("description").asText()).isNotBlank());
  }

  private static void assertParametersFit(Operation operation) {
    var inPath = Pattern.compile("\\{([a-z_]+)}").matcher(operation.path()).results();
    var declared =
        operation
            .node()
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asText().equals("path"))
            .filter(parameter -> parameter.path("required").asBoolean())
            .map(parameter -> parameter.path("name").asText());

    assertThat(declared).containsExactlyElementsOf(inPath.map(found -> found.group(1)).toList());
  }

  private static Set<String> codesOfTheSources() throws IOException {
    var codes = new HashSet<String>();
    for (var module : List.of("api", "auth", "chat")) {
      try (var files = Files.walk(Path.of("..", module, "src", "main"))) {
        for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          CODE.matcher(Files.readString(file))
              .results()
              .forEach(found -> codes.add(found.group(1)));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(10);
    return codes;
  }

  private static List<String> links(String page) {
    return Pattern.compile("href=\"#([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private Reply get(String path) {
    var reply = server.send(Request.of("GET", path));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply;
  }
}

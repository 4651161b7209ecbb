package chat.tempest.api.openapi;

import chat.tempest.api.json.Json;
import chat.tempest.api.problem.ProblemDocument;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.RouteTable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The OpenAPI 3.1 document of a route table, as plain values for JSON. Nothing in it is written
 * twice: routes say what they take, answer and refuse, types say how that stands in JSON.
 */
public final class OpenApi {
  static final String ACCESS_TOKEN = "access_token";
  static final String PROOF = "dpop_proof";

  private static final String INTRODUCTION =
      """
      The REST interface of Tempest. Field names are in snake_case, ids and permission masks are \
      decimal strings, instants are ISO-8601 in UTC. A field of an answer that has no value is \
      null, never left out; an unknown field of a request is refused.

      Every refusal is a problem (RFC 9457) with a stable code. Every answer carries DPoP-Nonce, \
      which the next proof needs, and X-Request-Id, which names the request in the server's log.\
      """;

  private final RouteTable table;
  private final URI publicOrigin;
  private final Json taken = new Json();
  private final Json given = new Json();

  private OpenApi(RouteTable table, URI publicOrigin) {
    this.table = table;
    this.publicOrigin = publicOrigin;
  }

  /**
   * @param publicOrigin where the routes stand
   * @throws IllegalStateException where a record is both taken and given, in two forms
   */
  public static Map<String, Object> of(RouteTable table, URI publicOrigin) {
    return new OpenApi(table, publicOrigin).document();
  }

  private Map<String, Object> document() {
    var paths = paths(); // first: it asks for the types
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("servers", List.of(Map.of("url", publicOrigin.toString())));
    document.put("tags", tags());
    document.put("paths", paths);
    document.put("components", components());
    return document;
  }

  private static Map<String, Object> info() {
    var info = new LinkedHashMap<String, Object>();
    info.put("title", "Tempest");
    info.put("version", "10");
    info.put("description", INTRODUCTION);
    info.put("license", Map.of("name", "Apache License 2.0", "identifier", "Apache-2.0"));
    return info;
  }

  private List<Map<String, Object>> tags() {
    return table.routes().stream()
        .map(Route::feature)
        .distinct()
        .map(feature -> Map.<String, Object>of("name", feature))
        .toList();
  }

  private Map<String, Object> paths() {
    var paths = new LinkedHashMap<String, Map<String, Object>>();
    for (var route : table.routes()) {
      var method = route.method().name().toLowerCase(Locale.ROOT);
      paths
          .computeIfAbsent(route.path().text(), path -> new LinkedHashMap<>())
          .put(method, new Operation(route, taken, given).asMap());
    }
    return new LinkedHashMap<>(paths);
  }

  private Map<String, Object> components() {
    var components = new LinkedHashMap<String, Object>();
    components.put("schemas", schemas());
    components.put("securitySchemes", securitySchemes());
    components.put("headers", AnswerHeaders.all());
    return components;
  }

  private Map<String, Object> schemas() {
    var schemas = new LinkedHashMap<>(taken.definitions());
    given
        .definitions()
        .forEach(
            (name, definition) -> {
              var whole = whole(definition);
              var other = schemas.put(name, whole);
              if (other != null && !other.equals(whole)) {
                throw new IllegalStateException(name + " is taken in one form, given in another");
              }
            });
    schemas.put("Problem", ProblemDocument.schema());
    return schemas;
  }

  /** An answer leaves no field out. */
  private static Map<String, Object> whole(Object definition) {
    var whole = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) definition).forEach((keyword, value) -> whole.put((String) keyword, value));
    if (whole.get("properties") instanceof Map<?, ?> properties) {
      whole.put("required", List.copyOf(properties.keySet()));
    }
    return whole;
  }

  private static Map<String, Object> securitySchemes() {
    var schemes = new LinkedHashMap<String, Object>();
    schemes.put(
        ACCESS_TOKEN,
        Map.of(
            "type",
            "http",
            "scheme",
            "DPoP",
            "description",
            "An access token that is bound to the device's key (RFC 9449): 'Authorization: DPoP"
                + " <token>'. A passkey opens an account; registration and sign-in give tokens."));
    schemes.put(
        PROOF,
        Map.of(
            "type",
            "apiKey",
            "in",
            "header",
            "name",
            "DPoP",
            "description",
            "A proof of the device's P-256 key (RFC 9449 section 4), one for each request, with"
                + " the nonce of the last answer's DPoP-Nonce, and ath where there is a token."));
    return schemes;
  }
}

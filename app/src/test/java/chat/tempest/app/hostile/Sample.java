package chat.tempest.app.hostile;

import chat.tempest.api.json.Json;
import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A body that its route takes, with every field in it. It is found by trying: what the type refuses
 * of a first guess, by its path, gets another.
 */
final class Sample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_GUESSES = 200;

  private static final List<String> TEXTS =
      List.of(
          "refresh_token",
          "garden",
          "Garden Club",
          "AAAAAAAAAAAAAAAAAAAAAA",
          "00000000-0000-4000-8000-000000000000",
          "DELETE",
          "/api/v10/guilds/1",
          "A".repeat(43),
          "S256",
          "SHA-256",
          "tempest-desktop",
          "http://127.0.0.1:8400/callback");

  private static final Map<String, List<String>> BY_FORMAT =
      Map.of(
          "snowflake", List.of("1"),
          "permissions", List.of("0"),
          "date-time", List.of("2026-01-31T12:00:00.000Z"));

  private final Map<String, Integer> refused = new HashMap<>();

  private Sample() {}

  static JsonNode of(Json json, Class<?> type) {
    var schema = Schema.of(json, type);
    var sample = new Sample();
    for (int guess = 0; guess < MOST_GUESSES; guess++) {
      var node = sample.guess(schema, "");
      if (sample.learn(json, type, node)) {
        return node;
      }
    }
    throw new IllegalStateException(
        "no body was found that " + type + " takes: it refused " + sample.refused);
  }

  private boolean learn(Json json, Class<?> type, JsonNode node) {
    try {
      json.read(node.toString().getBytes(StandardCharsets.UTF_8), type);
      return true;
    } catch (Problem.Invalid invalid) {
      invalid.fields().forEach(field -> refused.merge(field.path(), 1, Integer::sum));
      return false;
    } catch (Problem ofTheWhole) {
      return true; // every field fits by itself
    }
  }

  private JsonNode guess(Schema nullable, String path) {
    var schema = nullable.solid();
    return switch (schema.type()) {
      case "object" -> object(schema, path);
      case "array" -> NODES.arrayNode().add(guess(schema.items(), path + "[0]"));
      case "boolean" -> NODES.booleanNode(true);
      case "integer" -> NODES.numberNode(attempt(path));
      case "string" -> NODES.textNode(text(schema, path));
      default -> publicKey();
    };
  }

  /** What a field of any shape takes: the key of RFC 7515's appendix A.3, since some want one. */
  private static JsonNode publicKey() {
    return NODES
        .objectNode()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        .put("y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
  }

  private JsonNode object(Schema schema, String path) {
    var object = NODES.objectNode();
    schema.properties().forEach((name, part) -> object.set(name, guess(part, join(path, name))));
    return schema.isMap() ? object.put("theme", "dark") : object;
  }

  private String text(Schema schema, String path) {
    var words = schema.words();
    var texts = words.isEmpty() ? BY_FORMAT.getOrDefault(schema.format(), TEXTS) : words;
    return String.valueOf(texts.get(Math.min(attempt(path), texts.size() - 1)));
  }

  private int attempt(String path) {
    return refused.getOrDefault(path, 0);
  }

  static String join(String above, String name) {
    return above.isEmpty() ? name : above + "." + name;
  }
}

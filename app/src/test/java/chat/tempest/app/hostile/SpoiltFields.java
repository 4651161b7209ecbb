package chat.tempest.app.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spoils a good body in each of its fields, one at a time, in every way that its schema forbids.
 */
final class SpoiltFields {
  /** Stands for JSON that no tree can hold. */
  private static final String MARK = "here-is-what-is-wrong";

  /** Longer than any text may be, shorter than a body may be. */
  private static final String LONG = "a".repeat(30_000);

  private static final Map<String, String> KINDS =
      Map.of(
          "object", "{}",
          "array", "[]",
          "string", "\"text\"",
          "integer", "7",
          "number", "1.5",
          "boolean", "true");

  private static final Map<String, List<String>> UNFIT =
      Map.of(
          "snowflake",
              List.of("", "0", "-1", "01", " 1", "1.0", "1e3", "9223372036854775808", "abc", "१"),
          "permissions", List.of("", "-1", "01", "1208925819614629174706176", "0x1", "all"),
          "date-time", List.of("", "yesterday", "2026-13-31T12:00:00.000Z", "1769860800"));

  private final JsonNode sample;
  private final List<Spoilt> spoilt = new ArrayList<>();

  private SpoiltFields(JsonNode sample) {
    this.sample = sample;
  }

  static List<Spoilt> of(JsonNode sample, Schema schema) {
    var fields = new SpoiltFields(sample);
    fields.visit(new Place("", JsonPointer.empty()), schema);
    return fields.spoilt;
  }

  /** Where a value stands: as refusals name it, and as the tree finds it. */
  private record Place(String path, JsonPointer pointer) {
    Place field(String name) {
      return new Place(Sample.join(path, name), pointer.appendProperty(name));
    }

    Place element(int index) {
      return new Place(path + "[" + index + "]", pointer.appendIndex(index));
    }
  }

  private void visit(Place place, Schema nullable) {
    var schema = nullable.solid();
    if (!nullable.takesNull()) {
      put(place, "null", "null");
    }
    wrongKinds(place, schema);
    switch (schema.type()) {
      case "object" -> object(place, schema);
      case "array" -> array(place, schema);
      case "string" -> text(place, schema);
      case "integer" -> number(place, schema);
      case "boolean" -> put(place, "a truth in quotes", "\"true\"");
      default -> unstorable(place, "an unstorable text");
    }
  }

  private void wrongKinds(Place place, Schema schema) {
    KINDS.forEach(
        (kind, json) -> {
          if (!schema.kinds().contains(kind)) {
            put(place, "a " + kind, json);
          }
        });
  }

  private void object(Place place, Schema schema) {
    var object = (ObjectNode) sample.at(place.pointer());
    if (schema.isMap()) {
      names(place, object);
      return;
    }
    unknownFields(place, object);
    schema.properties().keySet().forEach(name -> twice(place, object, name));
    schema.properties().forEach((name, part) -> field(place, object, schema, name, part));
  }

  private void field(Place place, ObjectNode object, Schema schema, String name, Schema part) {
    if (schema.requires(name)) {
      var without = object.deepCopy().without(name).toString();
      spoilt.add(Spoilt.at(place.field(name).path(), "nothing", whole(place, without)));
    }
    if (object.has(name)) {
      visit(place.field(name), part);
    }
  }

  private void unknownFields(Place place, ObjectNode object) {
    put(place.field("nothing_of_the_kind"), "an unknown field", place, more(object, "1"));
    names(place, object);
  }

  /** Names that cannot be stored, or not even be told of. */
  private void names(Place place, ObjectNode object) {
    for (var name :
        List.of("\\ud800", "\\udc00x", "a\\u0000b", "a".repeat(199) + "\\ud83d\\ude00x")) {
      if (!(name.length() > 100 && isMap(object))) {
        spoilt.add(
            Spoilt.somehow(
                "the name " + name + " in '" + place.path() + "'",
                whole(place, with(object, name, "1"))));
      }
    }
    spoilt.add(
        Spoilt.somehow(
            "a name too long in '" + place.path() + "'",
            whole(place, with(object, "a".repeat(300), "1"))));
  }

  private static boolean isMap(ObjectNode object) {
    return object.has("theme");
  }

  private void twice(Place place, ObjectNode object, String name) {
    if (object.has(name)) {
      var again = with(object, name, object.get(name).toString());
      spoilt.add(Spoilt.at(place.field(name).path(), "the same field again", whole(place, again)));
    }
  }

  private void array(Place place, Schema schema) {
    var array = (ArrayNode) sample.at(place.pointer());
    for (int i = 0; i < array.size(); i++) {
      visit(place.element(i), schema.items());
    }
  }

  private void text(Place place, Schema schema) {
    unstorable(place, "an unstorable text");
    UNFIT.getOrDefault(schema.format(), List.of()).forEach(unfit -> quoted(place, unfit));
    if (!schema.words().isEmpty()) {
      quoted(place, "nothing of the kind");
    }
    somehow(place, "a text too long", '"' + LONG + '"');
  }

  private void unstorable(Place place, String how) {
    put(place, how + " (NUL)", "\"a\\u0000b\"");
    put(place, how + " (half a pair)", "\"\\ud800\"");
    put(place, how + " (a pair the wrong way round)", "\"\\udc00\\ud800\"");
    somehow(place, how + " (a raw control character)", "\"a\u0001b\"");
    somehow(place, how + " (a broken escape)", "\"\\ud8\"");
  }

  private void number(Place place, Schema schema) {
    for (var json : List.of("1e400", "1e2", "-1e-400", "9".repeat(40), "9223372036854775808")) {
      put(place, "a number that is none of ours: " + json, json);
    }
    for (var json : List.of("NaN", "Infinity", "01", "+1", "0x10", "1.", ".5", "9".repeat(2_000))) {
      somehow(place, "what JSON calls no number", json);
    }
    put(place, "a number beyond 53 bits", "9007199254740992");
    if (schema.format().equals("int32")) {
      put(place, "a number beyond 32 bits", "2147483648");
    }
    somehow(place, "a number far below zero", "-2147483648");
  }

  private void quoted(Place place, String text) {
    put(place, "the text " + text, '"' + text + '"');
  }

  private void put(Place place, String how, String json) {
    spoilt.add(Spoilt.at(place.path(), how, whole(place, json)));
  }

  private void put(Place named, String how, Place place, String json) {
    spoilt.add(Spoilt.at(named.path(), how, whole(place, json)));
  }

  private void somehow(Place place, String how, String json) {
    spoilt.add(Spoilt.somehow(how + " at '" + place.path() + "'", whole(place, json)));
  }

  private static String more(ObjectNode object, String value) {
    return with(object, "nothing_of_the_kind", value);
  }

  /** The object's text with one member more, whatever its name. */
  private static String with(ObjectNode object, String rawName, String rawValue) {
    var member = '"' + rawName + "\":" + rawValue + "}";
    var text = object.toString();
    return text.substring(0, text.length() - 1) + (object.isEmpty() ? "" : ",") + member;
  }

  /** The whole body, with that JSON in that place. */
  private String whole(Place place, String json) {
    if (place.pointer().matches()) {
      return json;
    }
    var copy = sample.deepCopy();
    var above = copy.at(place.pointer().head());
    var last = place.pointer().last();
    if (above instanceof ArrayNode array) {
      array.set(last.getMatchingIndex(), MARK);
    } else {
      ((ObjectNode) above).put(last.getMatchingProperty(), MARK);
    }
    return copy.toString().replace('"' + MARK + '"', json);
  }
}

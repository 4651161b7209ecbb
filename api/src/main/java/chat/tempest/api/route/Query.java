package chat.tempest.api.route;

import chat.tempest.core.Id;
import chat.tempest.core.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parameter of the query, declared once and read with {@link Call#query}.
 *
 * @param <T> what it is read as
 */
public final class Query<T> {
  private final String name;
  private final Map<String, Object> schema;
  private final Function<String, T> parse;
  private final T absent;

  private Query(String name, Map<String, Object> schema, Function<String, T> parse, T absent) {
    this.name = name;
    this.schema = schema;
    this.parse = parse;
    this.absent = absent;
  }

  /** A whole number from {@code min} to {@code max}; {@code fallback} where it is absent. */
  public static Query<Integer> number(String name, int min, int max, int fallback) {
    Map<String, Object> schema =
        Map.of("type", "integer", "minimum", min, "maximum", max, "default", fallback);
    return new Query<>(name, schema, text -> inRange(text, min, max), fallback);
  }

  /** A snowflake: {@code Query.id("before", MessageId::parse)}. */
  public static <I extends Id> Query<Optional<I>> id(String name, Function<String, I> parse) {
    return snowflake(name, parse);
  }

  /** A snowflake of whatever kind: {@code Query.snowflake("target_id", Id::parse)}. */
  public static <I> Query<Optional<I>> snowflake(String name, Function<String, I> parse) {
    Map<String, Object> schema = Map.of("type", "string", "format", "snowflake");
    return new Query<>(name, schema, text -> Optional.of(parse.apply(text)), Optional.empty());
  }

  /** A moment as RFC 3339 writes it, as in {@code 2026-11-24T12:00:00.000Z}. */
  public static Query<Optional<Instant>> instant(String name) {
    Map<String, Object> schema = Map.of("type", "string", "format", "date-time");
    return new Query<>(name, schema, text -> Optional.of(moment(text)), Optional.empty());
  }

  /** Text of at most {@code max} characters. */
  public static Query<Optional<String>> text(String name, int max) {
    Map<String, Object> schema = Map.of("type", "string", "maxLength", max);
    return new Query<>(name, schema, text -> Optional.of(atMost(text, max)), Optional.empty());
  }

  /** One of the constants, by its name as it stands in the source. */
  public static <E extends Enum<E>> Query<Optional<E>> constant(String name, Class<E> type) {
    var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    Map<String, Object> schema = Map.of("type", "string", "enum", names);
    return new Query<>(name, schema, text -> Optional.of(named(text, type)), Optional.empty());
  }

  public String name() {
    return name;
  }

  /** Its JSON Schema, for the document. */
  public Map<String, Object> schema() {
    return schema;
  }

  /**
   * Reads what the request gave.
   *
   * @throws Problem.Invalid where it does not fit, with the path '' (the caller knows the name)
   */
  T read(Optional<String> given) {
    return given.map(parse).orElse(absent);
  }

  private static Integer inRange(String text, int min, int max) {
    if (text.matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw Problem.invalid("", "not a whole number from " + min + " to " + max);
  }

  private static <E extends Enum<E>> E named(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("", "not one of the values that stand in the document"));
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.invalid("", "no moment like 2026-11-24T12:00:00Z");
    }
  }

  private static String atMost(String text, int max) {
    if (text.length() > max) {
      throw Problem.invalid("", text.length() + " characters, at most " + max);
    }
    return text;
  }
}

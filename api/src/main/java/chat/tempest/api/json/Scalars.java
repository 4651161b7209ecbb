package chat.tempest.api.json;

import chat.tempest.core.Id;
import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The shapes of single values. */
final class Scalars {
  /** What JavaScript holds exactly: 2^53 - 1. */
  private static final long MAX_SAFE = (1L << 53) - 1;

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static final Shape TEXT =
      new Scalar<>(Texts::read, (out, text) -> out.writeString(text), Map.of("type", "string"));

  static final Shape TRUTH =
      new Scalar<>(
          Scalars::truth, (out, truth) -> out.writeBoolean(truth), Map.of("type", "boolean"));

  static final Shape INT =
      new Scalar<>(
          Scalars::whole,
          (out, number) -> out.writeNumber(number),
          Map.of("type", "integer", "format", "int32"));

  static final Shape LONG =
      new Scalar<>(
          Scalars::safe,
          (out, number) -> out.writeNumber(number),
          Map.of("type", "integer", "format", "int64"));

  /** A snowflake of a kind that only the other fields say. */
  static final Shape SNOWFLAKE =
      new Scalar<>(
          node -> Id.parse(Texts.read(node)),
          (out, id) -> out.writeString(Long.toString(id)),
          Map.of("type", "string", "format", "snowflake", "pattern", "^[1-9][0-9]{0,18}$"));

  static final Shape PERMISSIONS =
      new Scalar<>(
          node -> PermissionSet.parseDecimal(Texts.read(node)),
          (out, set) -> out.writeString(set.toDecimal()),
          Map.of("type", "string", "format", "permissions", "pattern", "^(0|[1-9][0-9]{0,24})$"));

  static final Shape INSTANT =
      new Scalar<>(
          Scalars::instant,
          (out, instant) -> out.writeString(MILLIS.format(instant)),
          Map.of("type", "string", "format", "date-time"));

  private Scalars() {}

  private static Boolean truth(JsonNode node) {
    if (!node.isBoolean()) {
      throw Problem.invalid("", "not true or false");
    }
    return node.booleanValue();
  }

  private static Integer whole(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw Problem.invalid("", "not a whole number of 32 bits");
    }
    return node.intValue();
  }

  private static Long safe(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      long number = node.longValue();
      if (number >= -MAX_SAFE && number <= MAX_SAFE) {
        return number;
      }
    }
    throw Problem.invalid("", "not a whole number of at most 53 bits");
  }

  private static Instant instant(JsonNode node) {
    try {
      return Instant.parse(Texts.read(node));
    } catch (DateTimeException notAnInstant) {
      throw Problem.invalid("", "not an instant such as 2026-01-31T12:00:00.000Z");
    }
  }
}

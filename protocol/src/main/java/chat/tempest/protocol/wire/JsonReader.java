package chat.tempest.protocol.wire;

import chat.tempest.core.Id;
import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionSet;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads JSON as strictly as {@link CborReader} reads CBOR; only the order of keys is free. */
final class JsonReader implements WireReader {
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(CborReader.MAX_DEPTH)
                  .maxNumberLength(32)
                  .build())
          .build();

  private final JsonParser json;
  private @Nullable JsonToken token;

  JsonReader(String text) {
    json = call(() -> FACTORY.createParser(text));
    advance();
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T call(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new MalformedException("not JSON");
    }
  }

  private void advance() {
    try {
      token = json.nextToken();
    } catch (IOException e) {
      throw new MalformedException("not JSON");
    }
  }

  @Override
  public Kind peek() {
    return switch (token) {
      case VALUE_NULL -> Kind.NIL;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOL;
      case VALUE_NUMBER_INT -> Kind.INTEGER;
      case VALUE_NUMBER_FLOAT -> Kind.REAL;
      case VALUE_STRING -> Kind.TEXT;
      case START_ARRAY -> Kind.ARRAY;
      case START_OBJECT -> Kind.MAP;
      case null, default -> throw new MalformedException("a value is wanted");
    };
  }

  private void require(Kind kind) {
    if (peek() != kind) {
      throw new MalformedException("another kind of value is wanted");
    }
  }

  private <T> T take(Kind kind, Step<T> value) {
    require(kind);
    var taken = call(value);
    advance();
    return taken;
  }

  @Override
  public void nil() {
    require(Kind.NIL);
    advance();
  }

  @Override
  public boolean bool() {
    return take(Kind.BOOL, json::getBooleanValue);
  }

  @Override
  public long integer() {
    return take(Kind.INTEGER, json::getLongValue);
  }

  @Override
  public long id() {
    try {
      return Id.parse(text());
    } catch (Problem.Invalid e) {
      throw new MalformedException("not an id");
    }
  }

  /** JSON does not tell 1 from 1.0. */
  @Override
  public double real() {
    return take(peek() == Kind.INTEGER ? Kind.INTEGER : Kind.REAL, json::getDoubleValue);
  }

  @Override
  public String text() {
    return take(Kind.TEXT, json::getText);
  }

  @Override
  public byte[] bytes() {
    return take(Kind.TEXT, () -> json.getBinaryValue(Base64Variants.MIME_NO_LINEFEEDS));
  }

  @Override
  public Instant instant() {
    return WireInstant.parse(text());
  }

  @Override
  public PermissionSet mask() {
    return WireMask.ofDecimal(text());
  }

  @Override
  public void beginArray() {
    require(Kind.ARRAY);
    advance();
  }

  @Override
  public void beginMap() {
    require(Kind.MAP);
    advance();
  }

  @Override
  public boolean more() {
    if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
      advance();
      return false;
    }
    return true;
  }

  @Override
  public String key() {
    if (token != JsonToken.FIELD_NAME) {
      throw new MalformedException("a key is wanted");
    }
    var key = call(json::currentName);
    advance();
    return key;
  }

  @Override
  public void end() {
    if (token != null) {
      throw new MalformedException("characters after the end");
    }
  }
}

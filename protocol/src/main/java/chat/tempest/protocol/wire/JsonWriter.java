package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes JSON: snowflakes and masks as decimal strings. */
final class JsonWriter implements WireWriter {
  private final JsonGenerator json;

  JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void nil() {
    run(json::writeNull);
  }

  @Override
  public void bool(boolean value) {
    run(() -> json.writeBoolean(value));
  }

  @Override
  public void integer(long value) {
    run(() -> json.writeNumber(value));
  }

  @Override
  public void id(long value) {
    text(Long.toUnsignedString(value));
  }

  @Override
  public void real(double value) {
    run(() -> json.writeNumber(value));
  }

  @Override
  public void text(String value) {
    run(() -> json.writeString(value));
  }

  @Override
  public void bytes(byte[] value) {
    run(() -> json.writeBinary(value));
  }

  @Override
  public void instant(Instant value) {
    text(WireInstant.format(value));
  }

  @Override
  public void mask(PermissionSet value) {
    text(value.toDecimal());
  }

  @Override
  public void beginArray(int size) {
    run(json::writeStartArray);
  }

  @Override
  public void endArray() {
    run(json::writeEndArray);
  }

  @Override
  public void beginMap(int size) {
    run(json::writeStartObject);
  }

  @Override
  public void key(Key key) {
    run(() -> json.writeFieldName(key.name()));
  }

  @Override
  public void endMap() {
    run(json::writeEndObject);
  }
}

package chat.tempest.api.http;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the client.
 *
 * @param headers besides those that every answer carries
 */
public record Answer(int status, Map<String, String> headers, Content content) {

  /** The bytes of an answer. */
  public sealed interface Content {}

  /** None. */
  public record None() implements Content {}

  /** In memory. */
  public record Bytes(byte[] bytes) implements Content {}

  /** Part of a file. */
  public record FilePart(Path file, long offset, long length) implements Content {}

  /** 204. */
  public static Answer nothing() {
    return new Answer(204, Map.of(), new None());
  }

  public static Answer of(int status, String contentType, byte[] bytes) {
    return new Answer(status, Map.of("Content-Type", contentType), new Bytes(bytes));
  }

  /** The same with these headers too. */
  public Answer with(Map<String, String> more) {
    var all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, content);
  }

  /** The same with these headers where it has none of that name. */
  Answer on(Map<String, String> below) {
    return new Answer(status, below, content).with(headers);
  }
}

package chat.tempest.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a server answered. */
public record Reply(int status, List<String> headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads an answer whose end is that of its connection. */
  static Reply parse(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("no answer of HTTP: '" + text + "'");
    }
    var lines = Arrays.asList(text.substring(0, end).split("\r\n", -1));
    int status = Integer.parseInt(lines.getFirst().split(" ", -1)[1]);
    return new Reply(status, lines.subList(1, lines.size()), text.substring(end + 4));
  }

  public Optional<String> header(String name) {
    var start = name + ": ";
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()))
        .findFirst();
  }

  /** The body, where it is JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** The code of a problem, or nothing. */
  public String code() {
    return json().path("code").asText();
  }

  /** The paths of the fields that a problem names. */
  public List<String> paths() {
    return json().path("fields").findValuesAsText("path");
  }

  @Override
  public String toString() {
    return status + " " + (body.length() > 400 ? body.substring(0, 400) + "…" : body);
  }
}

package chat.tempest.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import chat.tempest.api.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every body that a type must refuse: spoilt in a field, or as a whole. */
final class SpoiltBodies {
  private static final int DEEP = 10_000;

  private final String good;
  private final List<Spoilt> spoilt = new ArrayList<>();

  private SpoiltBodies(JsonNode sample) {
    this.good = sample.toString();
  }

  static List<Spoilt> of(Json json, Class<?> type) {
    var sample = Sample.of(json, type);
    var bodies = new SpoiltBodies(sample);
    bodies.wholes();
    bodies.bytes();
    bodies.spoilt.addAll(SpoiltFields.of(sample, Schema.of(json, type)));
    return bodies.spoilt;
  }

  private void wholes() {
    add("no JSON at all", "hello");
    add("nothing", "");
    add("a space", " ");
    add("half of it", good.substring(0, good.length() / 2));
    add("all but the end", good.substring(0, good.length() - 1));
    add("two of it", good + good);
    add("more behind it", good + " x");
    add("a comment", "/* good */" + good);
    add("lists in lists", "[".repeat(DEEP));
    add("lists in lists, and out again", "[".repeat(DEEP) + "]".repeat(DEEP));
    add("objects in objects", "{\"a\":".repeat(DEEP));
    add("objects in objects, and out again", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
    add("single quotes", "{'a': 1}");
    add("script", "<script>alert(1)</script>");
  }

  private void bytes() {
    add("a byte order mark", joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}));
    add("UTF-16", good.getBytes(UTF_16));
    add("bytes that are no UTF-8", new byte[] {'"', (byte) 0xFF, (byte) 0xFE, '"'});
    add("an overlong slash", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'});
    add("half a pair in bytes", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    add("half a character", Arrays.copyOf(joined(new byte[] {(byte) 0xE2, (byte) 0x82}), 2));
    add("a NUL before it", joined(new byte[] {0}));
  }

  private byte[] joined(byte[] before) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before);
    bytes.writeBytes(good.getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private void add(String how, String body) {
    spoilt.add(Spoilt.somehow(how, body));
  }

  private void add(String how, byte[] body) {
    spoilt.add(Spoilt.somehow(how, body));
  }
}

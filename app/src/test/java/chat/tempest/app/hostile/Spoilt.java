package chat.tempest.app.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A body that must be refused.
 *
 * @param how what is wrong with it
 * @param path of the field that the refusal must name; empty where any refusal will do
 */
record Spoilt(String how, byte[] body, Optional<String> path) {
  static Spoilt at(String path, String how, String body) {
    return new Spoilt(how + " at '" + path + "'", utf8(body), Optional.of(path));
  }

  static Spoilt somehow(String how, String body) {
    return new Spoilt(how, utf8(body), Optional.empty());
  }

  static Spoilt somehow(String how, byte[] body) {
    return new Spoilt(how, body, Optional.empty());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

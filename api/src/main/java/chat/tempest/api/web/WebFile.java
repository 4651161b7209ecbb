package chat.tempest.api.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the built client, held in memory.
 *
 * @param hashed whether its name changes with its content, so that it may be kept for ever
 * @param etag a strong validator, with its quotes
 * @param encoded the compressed forms that the build made
 */
record WebFile(
    String contentType, boolean hashed, String etag, byte[] plain, Map<Coding, byte[]> encoded) {

  /** A content coding (RFC 9110 section 8.4.1), the better first. */
  enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
      this.token = token;
      this.suffix = suffix;
    }

    String token() {
      return token;
    }

    String suffix() {
      return suffix;
    }
  }

  WebFile {
    encoded = encoded.isEmpty() ? Map.of() : new EnumMap<>(encoded);
  }

  /** Whether an If-None-Match names it (RFC 9110 section 13.1.2): compared as weak ones are. */
  boolean isNamedBy(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(each -> each.strip().replaceFirst("^W/", ""))
        .anyMatch(each -> each.equals("*") || each.equals(etag));
  }

  /** The best form that a client takes, where one is compressed. */
  Optional<Map.Entry<Coding, byte[]>> bestFor(String acceptEncoding) {
    return encoded.entrySet().stream()
        .filter(form -> accepts(acceptEncoding, form.getKey()))
        .findFirst();
  }

  /** A browser lists what it takes; weights other than 'not at all' do not matter to us. */
  private static boolean accepts(String header, Coding coding) {
    for (var entry : header.split(",", -1)) {
      var parts = entry.replace(" ", "").split(";", 2);
      if (parts[0].equalsIgnoreCase(coding.token())) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}

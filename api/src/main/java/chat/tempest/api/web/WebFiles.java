package chat.tempest.api.web;

import chat.tempest.api.web.WebFile.Coding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Reads the built client once: what is not in this map cannot be asked for, so no path leads out of
 * its folder.
 */
final class WebFiles {
  /** What the build puts a hash into the name of. */
  private static final String HASHED = "/assets/";

  private static final int WORTH_COMPRESSING = 1_024;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private static final List<String> TEXTUAL = List.of("html", "js", "css", "json", "svg", "wasm");

  private WebFiles() {}

  /** All files below {@code folder}, by path from the root of the site. */
  static Map<String, WebFile> in(Path folder) {
    try (var walk = Files.walk(folder)) {
      var bytes = new HashMap<String, byte[]>();
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        bytes.put("/" + slashes(folder.relativize(file)), Files.readAllBytes(file));
      }
      return files(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the web client in " + folder + " cannot be read", e);
    }
  }

  private static Map<String, WebFile> files(Map<String, byte[]> bytes) {
    var files = new HashMap<String, WebFile>();
    bytes.forEach(
        (path, plain) -> {
          if (!isEncodedForm(path)) {
            files.put(path, file(path, plain, bytes));
          }
        });
    return Map.copyOf(files);
  }

  private static WebFile file(String path, byte[] plain, Map<String, byte[]> bytes) {
    var encoded = new EnumMap<Coding, byte[]>(Coding.class);
    for (var coding : Coding.values()) {
      var form = bytes.get(path + coding.suffix());
      if (form != null) {
        encoded.put(coding, form);
      }
    }
    if (encoded.isEmpty() && plain.length >= WORTH_COMPRESSING && TEXTUAL.contains(suffix(path))) {
      encoded.put(Coding.GZIP, gzip(plain));
    }
    var type = TYPES.getOrDefault(suffix(path), "application/octet-stream");
    return new WebFile(type, path.startsWith(HASHED), etag(plain), plain, encoded);
  }

  private static boolean isEncodedForm(String path) {
    return Arrays.stream(Coding.values()).anyMatch(coding -> path.endsWith(coding.suffix()));
  }

  private static String suffix(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String slashes(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static String etag(byte[] bytes) {
    return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes)) + '"';
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}

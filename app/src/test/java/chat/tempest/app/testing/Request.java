package chat.tempest.app.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request as it goes over the line, to the byte: nothing here is checked or escaped. */
public record Request(String method, String target, List<String> headers, byte[] body) {
  private static final int CHUNK = 8_192;

  public Request {
    headers = List.copyOf(headers);
  }

  public static Request of(String method, String target) {
    return new Request(method, target, List.of(), new byte[0]);
  }

  public Request with(String header, String value) {
    var more = new ArrayList<>(headers);
    more.add(header + ": " + value);
    return new Request(method, target, more, body);
  }

  public Request json(String text) {
    return json(text.getBytes(StandardCharsets.UTF_8));
  }

  public Request json(byte[] bytes) {
    return with("Content-Type", "application/json").body(bytes);
  }

  public Request body(byte[] bytes) {
    return new Request(method, target, headers, bytes);
  }

  /** The path, without the query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** With its length announced. */
  byte[] bytes() {
    return bytes(with("Content-Length", Integer.toString(body.length)).headers, body);
  }

  /** In chunks, so that nobody knows the length beforehand (RFC 9112 section 7.1). */
  byte[] chunked() {
    var chunks = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += CHUNK) {
      int length = Math.min(CHUNK, body.length - at);
      chunks.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
      chunks.write(body, at, length);
      chunks.writeBytes(ascii("\r\n"));
    }
    chunks.writeBytes(ascii("0\r\n\r\n"));
    return bytes(with("Transfer-Encoding", "chunked").headers, chunks.toByteArray());
  }

  private byte[] bytes(List<String> lines, byte[] content) {
    var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    lines.forEach(line -> head.append(line).append("\r\n"));
    var all = new ByteArrayOutputStream();
    all.writeBytes(ascii(head.append("\r\n").toString()));
    all.writeBytes(content);
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    var shown = target.length() > 120 ? target.substring(0, 120) + "…" : target;
    return method + " " + shown;
  }
}

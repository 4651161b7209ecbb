package chat.tempest.api.web;

import chat.tempest.api.http.Answer;
import chat.tempest.api.http.Pages;
import chat.tempest.api.http.Visit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the built client: its files, and its one page for every path that is the client's. */
public final class WebClient implements Pages {
  private static final String NAME = "web";
  private static final String INDEX = "/index.html";
  private static final List<String> NOT_OURS =
      List.of("/api", "/gateway", "/attachments", "/health", "/metrics", "/docs", "/assets");

  private final Map<String, WebFile> files;

  private WebClient(Map<String, WebFile> files) {
    this.files = files;
  }

  /**
   * Reads the client into memory.
   *
   * @param folder of the build, with {@code index.html} in it; where that is missing, every path of
   *     the client answers 404
   */
  public static WebClient in(Path folder) {
    return new WebClient(WebFiles.in(folder));
  }

  /** A server without a client: for bots alone. */
  public static WebClient none() {
    return new WebClient(Map.of());
  }

  /** CSP sources of what stands inline in the page; usually none. */
  public List<String> inlineHashes() {
    var index = files.get(INDEX);
    return index == null
        ? List.of()
        : InlineHashes.of(new String(index.plain(), StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Page> find(Visit visit) {
    if (!visit.reads()) {
      return Optional.empty();
    }
    return file(visit.path()).map(file -> new Page(NAME, answer(file, visit)));
  }

  private Optional<WebFile> file(String path) {
    var exact = files.get(path.equals("/") ? INDEX : path);
    if (exact != null || isNotOurs(path)) {
      return Optional.ofNullable(exact);
    }
    return Optional.ofNullable(files.get(INDEX));
  }

  private static boolean isNotOurs(String path) {
    return NOT_OURS.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
  }

  private static Answer answer(WebFile file, Visit visit) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ETag", file.etag());
    headers.put("Vary", "Accept-Encoding");
    headers.put(
        "Cache-Control", file.hashed() ? "public, max-age=31536000, immutable" : "no-cache");
    if (visit.header().apply("If-None-Match").filter(file::isNamedBy).isPresent()) {
      return new Answer(304, headers, new Answer.None());
    }
    headers.put("Content-Type", file.contentType());
    var best = file.bestFor(visit.header().apply("Accept-Encoding").orElse(""));
    best.ifPresent(form -> headers.put("Content-Encoding", form.getKey().token()));
    var bytes = best.map(Map.Entry::getValue).orElse(file.plain());
    return new Answer(200, headers, new Answer.Bytes(bytes));
  }
}

package chat.tempest.api.http;

import chat.tempest.api.route.Taken;
import chat.tempest.api.route.Upload;
import chat.tempest.core.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578): JSON in {@code payload_json}, files in {@code
 * files[n]}, which go to disk as they come.
 */
final class Form {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern NAME = Pattern.compile("files\\[([0-9])]");

  private static final String PAYLOAD = "payload_json";
  private static final String PARTS = "parts are payload_json and files[0] to files[9], each once";

  private final CompletableFuture<Read> whole = new CompletableFuture<>();
  private final List<Coming> coming = new ArrayList<>();
  private final Taken.JsonOrFiles limits;
  private final Path folder;
  private final FormEnd end;
  private long received;
  private boolean failed;

  /**
   * @param json the text of {@code payload_json}, in UTF-8
   * @param uploads by index
   */
  record Read(byte[] json, List<Upload> uploads) {}

  private record Coming(int index, HttpServerFileUpload part, Path file, Future<Void> stored) {}

  private Form(Taken.JsonOrFiles limits, Path folder, FormEnd end) {
    this.limits = limits;
    this.folder = folder;
    this.end = end;
  }

  /**
   * Called on a virtual thread; the request is paused until then.
   *
   * @param folder of this request alone; whoever made it deletes it
   * @throws Problem.TooLarge where a file or the whole is too large
   * @throws Problem.Invalid where a part has another name
   */
  static Read read(Exchange exchange, Taken.JsonOrFiles limits, Path folder) {
    Bodies.refuseIfAnnouncedLarger(exchange.request(), limits.maxBytes());
    var form = new Form(limits, folder, FormEnd.of(exchange.request()));
    exchange.context().runOnContext(now -> form.follow(exchange.request()));
    return Await.body(form.whole, PATIENCE);
  }

  private void follow(HttpServerRequest request) {
    request.setExpectMultipart(true);
    request.exceptionHandler(this::broken);
    request.uploadHandler(this::store);
    request.handler(this::count);
    request.endHandler(end -> finish(request));
    request.resume();
  }

  private void broken(Throwable fault) {
    fail(
        fault instanceof io.netty.handler.codec.DecoderException
            ? Problem.invalid("", "not a form that can be read")
            : new Gone());
  }

  private void count(Buffer chunk) {
    received += chunk.length();
    end.follow(chunk);
    if (received > limits.maxBytes()) {
      fail(Bodies.tooLarge(limits.maxBytes()));
    }
  }

  /** Told only once nothing is written any more: whoever hears of it deletes the folder. */
  private void fail(RuntimeException why) {
    if (failed) {
      return;
    }
    failed = true;
    coming.forEach(each -> each.part().cancelStreamToFileSystem());
    stored().onComplete(settled -> whole.completeExceptionally(why));
  }

  private Future<?> stored() {
    return Future.join(coming.stream().map(Coming::stored).toList());
  }

  private void store(HttpServerFileUpload part) {
    var name = NAME.matcher(part.name());
    if (failed || !name.matches() || coming.size() >= limits.maxFiles()) {
      refuse(part);
      return;
    }
    int index = Integer.parseInt(name.group(1));
    var file = folder.resolve(Integer.toString(coming.size()));
    coming.add(new Coming(index, part, file, part.streamToFileSystem(file.toString())));
  }

  private void refuse(HttpServerFileUpload part) {
    part.handler(ignored -> {});
    fail(Problem.invalid(shortened(part.name()), PARTS));
  }

  private static String shortened(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }

  private void finish(HttpServerRequest request) {
    var fields = request.formAttributes();
    if (!end.isSeen()) {
      fail(Problem.invalid("", "a form that stops before its end"));
    } else if (!fields.isEmpty() && !fields.names().equals(Set.of(PAYLOAD))) {
      fail(Problem.invalid("", PARTS));
    } else if (fields.getAll(PAYLOAD).size() > 1) {
      fail(Problem.invalid(PAYLOAD, "stands twice"));
    } else {
      var json = Optional.ofNullable(fields.get(PAYLOAD)).orElse("{}");
      stored().onSuccess(all -> complete(json)).onFailure(whole::completeExceptionally);
    }
  }

  private void complete(String json) {
    var large = coming.stream().filter(each -> each.part().size() > limits.maxFileBytes());
    large.findFirst().ifPresentOrElse(each -> fail(tooLarge(each)), () -> succeed(json));
  }

  private void succeed(String json) {
    if (coming.stream().map(Coming::index).distinct().count() < coming.size()) {
      fail(Problem.invalid("files", "one index stands twice"));
      return;
    }
    var uploads =
        coming.stream().map(Form::upload).sorted(Comparator.comparingInt(Upload::index)).toList();
    whole.complete(new Read(json.getBytes(StandardCharsets.UTF_8), uploads));
  }

  private Problem tooLarge(Coming each) {
    return Problem.tooLarge(
        "files[" + each.index() + "] may hold " + limits.maxFileBytes() + " bytes at most.");
  }

  private static Upload upload(Coming each) {
    var part = each.part();
    return new Upload(each.index(), part.filename(), part.contentType(), each.file(), part.size());
  }
}

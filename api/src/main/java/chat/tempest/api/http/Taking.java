package chat.tempest.api.http;

import chat.tempest.api.json.Json;
import chat.tempest.api.json.Refusals;
import chat.tempest.api.route.PathValues;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.QueryReader;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Taken;
import chat.tempest.api.route.Upload;
import chat.tempest.chat.Reason;
import chat.tempest.core.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a request what its route declared: path, query, reason and body. All that is refused
 * is refused in one answer.
 */
final class Taking {
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final Json json;
  private final Exchange exchange;
  private final Supplier<Path> folder;
  private final Refusals refusals = new Refusals();
  private List<Upload> uploads = List.of();
  private byte[] bytes = {};

  /**
   * All that was taken.
   *
   * @param bytes of the body; empty for a form
   */
  record All(
      PathValues path,
      Map<Query<?>, Object> queries,
      Optional<Reason> reason,
      @Nullable Object body,
      byte[] bytes,
      List<Upload> uploads) {}

  /**
   * @param folder for files; made when it is asked for
   */
  Taking(Json json, Exchange exchange, Supplier<Path> folder) {
    this.json = json;
    this.exchange = exchange;
    this.folder = folder;
  }

  /**
   * @param filled the holes of the path
   * @throws Problem.Invalid with everything that is wrong
   */
  All take(Route route, List<String> filled) {
    var fields = new ArrayList<Problem.Field>();
    var path = PathValues.read(route.path(), filled, fields);
    var queries = QueryReader.read(route.queries(), parameters(), fields);
    refusals.addAll(fields);
    var reason = route.takesReason() ? reason() : Optional.<Reason>empty();
    var body = body(route.takes());
    refusals.throwIfAny();
    return new All(path, queries, reason, body.orElse(null), bytes, uploads);
  }

  private Optional<Reason> reason() {
    var read = new ArrayList<Reason>(1);
    refusals.collect("", () -> ReasonHeader.read(exchange.request()).ifPresent(read::add));
    return read.stream().findFirst();
  }

  private Map<String, String> parameters() {
    return Optional.ofNullable(exchange.request().query()).map(RawUri::parameters).orElse(Map.of());
  }

  private Optional<Object> body(Taken takes) {
    return switch (takes) {
      case Taken.Nothing() -> nothing();
      case Taken.Json(Class<?> type, int maxBytes) -> json(type, maxBytes);
      case Taken.JsonOrFiles files when MediaType.of(exchange.request()) == MediaType.MULTIPART ->
          form(files);
      case Taken.JsonOrFiles files -> jsonBesideFiles(files);
    };
  }

  /** Clients that always send a body may send the empty object. */
  private Optional<Object> nothing() {
    bytes = BodyReader.read(exchange, EMPTY_OBJECT.length);
    if (bytes.length > 0 && !java.util.Arrays.equals(bytes, EMPTY_OBJECT)) {
      refusals.add("", "this takes no body");
    }
    return Optional.empty();
  }

  private Optional<Object> json(Class<?> type, int maxBytes) {
    if (MediaType.of(exchange.request()) != MediaType.JSON) {
      throw Refused.mediaType("application/json");
    }
    bytes = BodyReader.read(exchange, maxBytes);
    return read(bytes, type);
  }

  private Optional<Object> jsonBesideFiles(Taken.JsonOrFiles files) {
    if (MediaType.of(exchange.request()) != MediaType.JSON) {
      throw Refused.mediaType("application/json or multipart/form-data");
    }
    bytes = BodyReader.read(exchange, RouteTable.BODY_BYTES);
    return read(bytes, files.type());
  }

  private Optional<Object> form(Taken.JsonOrFiles files) {
    var form = Form.read(exchange, files, folder.get());
    uploads = form.uploads();
    return read(form.json(), files.type());
  }

  private Optional<Object> read(byte[] utf8, Class<?> type) {
    var read = new ArrayList<>(1);
    refusals.collect("", () -> read.add(json.read(utf8, type)));
    return read.stream().findFirst();
  }
}

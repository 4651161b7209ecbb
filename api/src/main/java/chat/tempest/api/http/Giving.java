package chat.tempest.api.http;

import static java.util.Objects.requireNonNull;

import chat.tempest.api.json.Json;
import chat.tempest.api.route.Download;
import chat.tempest.api.route.Given;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a deed returned into an answer. */
final class Giving {
  private static final Map<String, String> PRIVATE = Map.of("Cache-Control", "no-store");

  private final Json json;

  Giving(Json json) {
    this.json = json;
  }

  Answer give(Given gives, @Nullable Object result, Exchange exchange) {
    return switch (gives) {
      case Given.Nothing() -> Answer.nothing().with(PRIVATE);
      case Given.Json(Class<?> type) -> json(json.write(requireNonNull(result), type));
      case Given.JsonList(Class<?> element) ->
          json(json.writeListOf(requireNonNull(result), element));
      case Given.File() -> Files.answer((Download) requireNonNull(result), exchange.request());
    };
  }

  private static Answer json(byte[] bytes) {
    return Answer.of(200, "application/json", bytes).with(PRIVATE);
  }
}

package chat.tempest.api.ops;

import chat.tempest.api.http.Answer;
import chat.tempest.api.http.Pages;
import chat.tempest.api.http.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it can do its work; 503 while
 * the database is away or the server is stopping, so that a balancer sends nobody.
 */
public final class Health implements Pages {
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final BooleanSupplier database;
  private final Optional<BooleanSupplier> redis;
  private final InstantSource clock;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile Seen last = new Seen(Instant.EPOCH, false);

  private record Seen(Instant at, boolean ready) {}

  /**
   * @param database whether it answers; asked once a second at most, however many ask here
   * @param redis whether other nodes are reached; nothing where there are none. Without it events
   *     of others come late, but they come: so it is told, and is no reason not to be ready
   */
  public Health(BooleanSupplier database, Optional<BooleanSupplier> redis, InstantSource clock) {
    this.database = database;
    this.redis = redis;
    this.clock = clock;
  }

  /** From now on not ready. */
  public void stopping() {
    stopping.set(true);
  }

  @Override
  public Optional<Page> find(Visit visit) {
    if (!visit.reads()) {
      return Optional.empty();
    }
    return switch (visit.path()) {
      case "/health/live" -> Optional.of(new Page("/health/live", answer(200, "alive")));
      case "/health/ready" -> Optional.of(new Page("/health/ready", readiness()));
      default -> Optional.empty();
    };
  }

  private Answer readiness() {
    if (stopping.get()) {
      return answer(503, "stopping");
    }
    return isReady() ? ready() : answer(503, "no database");
  }

  private Answer ready() {
    return redis
        .map(up -> up.getAsBoolean() ? "up" : "down")
        .map(state -> answered(200, "{\"status\":\"ready\",\"redis\":\"" + state + "\"}"))
        .orElseGet(() -> answer(200, "ready"));
  }

  private boolean isReady() {
    var now = clock.instant();
    if (last.at().plus(REMEMBERED).isBefore(now)) {
      last = new Seen(now, database.getAsBoolean());
    }
    return last.ready();
  }

  private static Answer answer(int status, String word) {
    return answered(status, "{\"status\":\"" + word + "\"}");
  }

  private static Answer answered(int status, String json) {
    return Answer.of(status, "application/json", json.getBytes(StandardCharsets.UTF_8))
        .with(java.util.Map.of("Cache-Control", "no-store"));
  }
}

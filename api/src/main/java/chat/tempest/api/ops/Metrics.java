package chat.tempest.api.ops;

import chat.tempest.api.http.Answer;
import chat.tempest.api.http.Pages;
import chat.tempest.api.http.Visit;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * {@code /metrics} in Prometheus' text format: for who holds the token, and for this machine itself
 * where no proxy stands between. To everybody else there is no such page.
 */
public final class Metrics implements Pages {
  private static final String PATH = "/metrics";

  private final PrometheusMeterRegistry registry;
  private final Optional<String> token;

  /**
   * @param token what a scraper shows as {@code Authorization: Bearer …}
   */
  public Metrics(PrometheusMeterRegistry registry, Optional<String> token) {
    this.registry = registry;
    this.token = token;
  }

  @Override
  public Optional<Page> find(Visit visit) {
    if (!visit.reads() || !visit.path().equals(PATH) || !mayRead(visit)) {
      return Optional.empty();
    }
    var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
    return Optional.of(
        new Page(PATH, Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", text)));
  }

  private boolean mayRead(Visit visit) {
    if (visit.direct() && visit.client().isLoopbackAddress() && token.isEmpty()) {
      return true;
    }
    var shown = visit.header().apply("Authorization");
    return token.isPresent() && shown.isPresent() && same("Bearer " + token.get(), shown.get());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

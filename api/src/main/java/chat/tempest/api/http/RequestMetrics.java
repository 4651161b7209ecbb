package chat.tempest.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long requests take, by route. Named as Spring names it, so that ready dashboards fit. */
public final class RequestMetrics {
  private final MeterRegistry registry;

  public RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * @param route its template: one of a few, whatever clients send
   */
  public void answered(String method, String route, int status, Duration took) {
    Timer.builder("http.server.requests")
        .description("Requests that were answered")
        .tag("method", method)
        .tag("uri", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(took);
  }
}

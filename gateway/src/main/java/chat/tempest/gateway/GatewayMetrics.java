package chat.tempest.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What operators see of the gateway. */
public final class GatewayMetrics {
  private final MeterRegistry registry;
  private final Counter eventsIn;
  private final Counter framesOut;
  private final Counter bytesOut;
  private final Counter operationsIn;
  private final Counter tooSlow;
  private final Counter failures;
  private final Counter replayHits;
  private final Counter replayMisses;
  private final Timer fanOut;

  public GatewayMetrics(MeterRegistry registry) {
    this.registry = registry;
    eventsIn = counter("tempest.gateway.events.in", "Events taken from the log's bus");
    framesOut = counter("tempest.gateway.frames.out", "Frames written to clients");
    bytesOut = counter("tempest.gateway.bytes.out", "Bytes written to clients");
    operationsIn = counter("tempest.gateway.operations.in", "Frames received from clients");
    tooSlow = counter("tempest.gateway.slow.clients", "Connections closed for their full queue");
    failures = counter("tempest.gateway.stream.failures", "Streams cut off by a failure");
    replayHits = replays("hit");
    replayMisses = replays("miss");
    fanOut =
        Timer.builder("tempest.gateway.fanout")
            .description("From the event to the flush of all its receivers on one event loop")
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofMillis(250),
                Duration.ofSeconds(1))
            .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  private Counter replays(String outcome) {
    return Counter.builder("tempest.gateway.replays")
        .description("Resumes that were replayed, and those that had to begin anew")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** Has the number read whenever somebody looks. */
  public void watch(String name, String description, Supplier<Number> value) {
    Gauge.builder("tempest.gateway." + name, value).description(description).register(registry);
  }

  public void eventIn() {
    eventsIn.increment();
  }

  public void operationIn() {
    operationsIn.increment();
  }

  public void sent(int bytes) {
    framesOut.increment();
    bytesOut.increment(bytes);
  }

  public void tooSlow() {
    tooSlow.increment();
  }

  public void streamFailed() {
    failures.increment();
  }

  public void replayed() {
    replayHits.increment();
  }

  public void notReplayed() {
    replayMisses.increment();
  }

  public void fannedOut(long nanos) {
    fanOut.record(nanos, TimeUnit.NANOSECONDS);
  }
}

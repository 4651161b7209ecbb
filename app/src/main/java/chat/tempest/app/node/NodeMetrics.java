package chat.tempest.app.node;

import chat.tempest.cluster.Nodes;
import chat.tempest.db.EventBus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What operators see of the line between nodes. */
public final class NodeMetrics {
  private final MeterRegistry registry;

  private NodeMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  public static void register(MeterRegistry registry, Nodes nodes, EventBus bus) {
    var metrics = new NodeMetrics(registry);
    var counts = nodes.counts();
    metrics.count("published", "News sent to other nodes", counts::published);
    metrics.count("received", "News taken from other nodes", counts::received);
    metrics.count("dropped", "News that was not sent", counts::dropped);
    metrics.count("missed", "Times that something may have been missed", counts::missed);
    metrics.count("swept", "Events that subscribers read from the log", bus::readFromLog);
    metrics.watch("redis.up", "Whether news goes out and comes in", () -> nodes.joined() ? 1 : 0);
    metrics.watch("others", "Other nodes that are heard", nodes::others);
  }

  private void count(String name, String description, Supplier<Long> value) {
    FunctionCounter.builder("tempest.nodes." + name, value, Supplier::get)
        .description(description)
        .register(registry);
  }

  private void watch(String name, String description, Supplier<Number> value) {
    Gauge.builder("tempest.nodes." + name, value)
        .description(description)
        .strongReference(true)
        .register(registry);
  }
}

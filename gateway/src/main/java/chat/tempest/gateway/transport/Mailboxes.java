package chat.tempest.gateway.transport;

import chat.tempest.gateway.GatewayMetrics;
import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The mailbox of each event loop. */
public final class Mailboxes {
  private final Map<EventLoop, Mailbox> byLoop = new ConcurrentHashMap<>();
  private final GatewayMetrics metrics;

  public Mailboxes(GatewayMetrics metrics) {
    this.metrics = metrics;
  }

  Mailbox of(EventLoop loop) {
    return byLoop.computeIfAbsent(loop, key -> new Mailbox(key, metrics));
  }
}

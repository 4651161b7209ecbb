package chat.tempest.gateway.transport;

import chat.tempest.gateway.GatewayMetrics;
import chat.tempest.protocol.frame.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where everybody puts what goes out over the connections of one event loop. It is emptied in one
 * turn of the loop: every frame is copied once into a direct buffer that all its receivers share,
 * and every connection is flushed once. The kernel's send is most of what a delivery costs.
 */
public final class Mailbox {
  private final EventLoop loop;
  private final GatewayMetrics metrics;
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  private record Delivery(Outgoing frame, List<Connection> receivers) {}

  public Mailbox(EventLoop loop, GatewayMetrics metrics) {
    this.loop = loop;
    this.metrics = metrics;
  }

  public EventLoop loop() {
    return loop;
  }

  /**
   * Sends the frame to all of them, in the order of calls. Never blocks.
   *
   * @param receivers of this loop; not to be changed afterwards
   */
  public void send(Outgoing frame, List<Connection> receivers) {
    deliveries.add(new Delivery(frame, receivers));
    if (scheduled.compareAndSet(false, true)) {
      loop.execute(this::empty);
    }
  }

  public void send(Outgoing frame, Connection receiver) {
    send(frame, List.of(receiver));
  }

  private void empty() {
    scheduled.set(false);
    var written = new LinkedHashSet<Connection>();
    var sent = new ArrayList<Outgoing>();
    for (var next = deliveries.poll(); next != null; next = deliveries.poll()) {
      deliver(next, written);
      sent.add(next.frame);
    }
    written.forEach(Connection::flush);
    long now = System.nanoTime();
    sent.forEach(frame -> metrics.fannedOut(now - frame.since()));
  }

  private void deliver(Delivery delivery, Set<Connection> written) {
    var shared = new EnumMap<Encoding, ByteBuf>(Encoding.class);
    try {
      for (var receiver : delivery.receivers) {
        var message = shared.computeIfAbsent(receiver.encoding(), as -> direct(delivery.frame, as));
        write(receiver, message, written);
      }
    } finally {
      shared.values().forEach(ByteBuf::release);
    }
  }

  private void write(Connection receiver, ByteBuf message, Set<Connection> written) {
    if (receiver.closed()) {
      return;
    }
    if (receiver.unsent() > receiver.unsentLimit()) {
      metrics.tooSlow();
      receiver.close(CloseCode.TOO_SLOW);
      return;
    }
    receiver.write(message.retainedDuplicate());
    metrics.sent(message.readableBytes());
    written.add(receiver);
  }

  private static ByteBuf direct(Outgoing frame, Encoding encoding) {
    var message = frame.message(encoding);
    return ByteBufAllocator.DEFAULT.directBuffer(message.length).writeBytes(message);
  }
}

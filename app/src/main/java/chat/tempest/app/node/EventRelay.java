package chat.tempest.app.node;

import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.Topic;
import chat.tempest.db.EventBus;

/** What a node commits, the others deliver. */
final class EventRelay {
  private EventRelay() {}

  static void connect(Nodes nodes, EventBus bus) {
    nodes.listen(Topic.EVENTS, (_, content) -> bus.receive(EventCodec.decode(content)));
    bus.relayTo(events -> nodes.publish(Topic.EVENTS, () -> EventCodec.encode(events)));
  }
}

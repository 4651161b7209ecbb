package chat.tempest.app.node;

import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.Topic;
import chat.tempest.gateway.EphemeralBus;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.PresenceChanged;
import chat.tempest.protocol.event.TypingStarted;
import chat.tempest.protocol.wire.WireCodec;
import org.jspecify.annotations.Nullable;

/** What passes on one node is told on the others. */
final class EphemeralRelay {
  private EphemeralRelay() {}

  /** One of them is there. */
  record Passing(@Nullable TypingStarted typing, @Nullable Presence presence) {
    static Passing of(Ephemeral event) {
      return switch (event) {
        case TypingStarted typing -> new Passing(typing, null);
        case PresenceChanged(var presence) -> new Passing(null, presence);
      };
    }

    void sayOn(EphemeralBus bus) {
      if (typing != null) {
        bus.receive(typing);
      }
      if (presence != null) {
        bus.receive(new PresenceChanged(presence));
      }
    }
  }

  static void connect(Nodes nodes, EphemeralBus bus) {
    nodes.listen(
        Topic.EPHEMERALS, (_, content) -> WireCodec.decode(content, Passing.class).sayOn(bus));
    bus.relayTo(
        event -> nodes.publish(Topic.EPHEMERALS, () -> WireCodec.encode(Passing.of(event))));
  }
}

package chat.tempest.app.node;

import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.Topic;
import chat.tempest.gateway.presence.NodePresence;
import chat.tempest.gateway.presence.PresenceBoard;
import chat.tempest.protocol.wire.WireCodec;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who is on one node, the others know. Changes are told as they come; whoever may have missed some
 * asks, and all tell everything, once for all who ask within a moment.
 */
final class PresenceRelay {
  private final Nodes nodes;
  private final PresenceBoard board;
  private final AtomicBoolean asked = new AtomicBoolean();

  private PresenceRelay(Nodes nodes, PresenceBoard board) {
    this.nodes = nodes;
    this.board = board;
  }

  /**
   * @param asks the node wants to be told everything
   * @param all whether nobody else is on the node
   */
  record Said(boolean asks, boolean all, List<NodePresence> presences) {}

  static PresenceRelay connect(Nodes nodes, PresenceBoard board) {
    var relay = new PresenceRelay(nodes, board);
    nodes.listen(Topic.PRESENCES, relay::hear);
    nodes.onMissed(() -> relay.say(new Said(true, false, List.of())));
    nodes.onLapsed(board::lapse);
    board.relayTo(presence -> relay.say(new Said(false, false, List.of(presence))));
    return relay;
  }

  private void hear(long node, byte[] content) {
    var said = WireCodec.decode(content, Said.class);
    if (said.asks) {
      asked.set(true);
    } else if (said.all) {
      board.hearAll(node, said.presences);
    } else {
      said.presences.forEach(presence -> board.hear(node, presence));
    }
  }

  private void say(Said said) {
    nodes.publish(Topic.PRESENCES, () -> WireCodec.encode(said));
  }

  /**
   * Tells everything where somebody asked. What is there is read when it is sent: changes that were
   * told before are in it, later ones follow it.
   */
  void answer() {
    if (asked.getAndSet(false)) {
      nodes.publish(Topic.PRESENCES, () -> WireCodec.encode(new Said(false, true, board.own())));
    }
  }
}

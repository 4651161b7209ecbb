package chat.tempest.app.node;

import chat.tempest.auth.token.Revocations;
import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.Topic;
import chat.tempest.core.DeviceId;
import java.nio.ByteBuffer;

/** Whose sessions a node ends, those the others end too. */
final class RevocationRelay {
  private RevocationRelay() {}

  static void connect(Nodes nodes, Revocations revocations) {
    nodes.listen(
        Topic.REVOCATIONS,
        (_, content) -> revocations.hear(new DeviceId(ByteBuffer.wrap(content).getLong())));
    revocations.relayTo(device -> nodes.publish(Topic.REVOCATIONS, () -> bytes(device)));
  }

  private static byte[] bytes(DeviceId device) {
    return ByteBuffer.allocate(Long.BYTES).putLong(device.value()).array();
  }
}

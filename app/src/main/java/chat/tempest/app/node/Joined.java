package chat.tempest.app.node;

import chat.tempest.auth.Auth;
import chat.tempest.cluster.Nodes;
import chat.tempest.db.Database;
import chat.tempest.gateway.EphemeralBus;
import chat.tempest.gateway.presence.PresenceBoard;

/** This process, joined to the others of its installation, until it is closed. */
public final class Joined implements AutoCloseable {
  private final Watches watches;

  private Joined(Watches watches) {
    this.watches = watches;
  }

  /** What there is to tell of, and to be told. */
  public record Parts(
      Database database, Auth auth, EphemeralBus ephemerals, PresenceBoard presence) {}

  /**
   * Tells and hears from now on. To be called before the process takes requests; does not wait for
   * Redis.
   *
   * @param nodes not started yet; to be closed after what is joined by it, so that the last news
   *     still leaves
   */
  public static Joined join(Nodes nodes, Parts parts) {
    EventRelay.connect(nodes, parts.database.bus());
    RevocationRelay.connect(nodes, parts.auth.revocations());
    EphemeralRelay.connect(nodes, parts.ephemerals);
    var presences = PresenceRelay.connect(nodes, parts.presence);
    var watches =
        new Watches(
            parts.database.watch(), parts.auth.revocationWatch(), nodes::joined, presences::answer);
    nodes.onMissed(watches::missed);
    watches.start();
    nodes.start();
    return new Joined(watches);
  }

  @Override
  public void close() {
    watches.close();
  }
}

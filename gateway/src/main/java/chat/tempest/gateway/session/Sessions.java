package chat.tempest.gateway.session;

import chat.tempest.core.DeviceId;
import chat.tempest.gateway.presence.PresenceBoard;
import chat.tempest.gateway.stream.Streams;
import chat.tempest.protocol.frame.CloseCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this node. */
public final class Sessions {
  private final Map<String, Session> byId = new ConcurrentHashMap<>();
  private final Streams streams;
  private final PresenceBoard presence;
  private final RecentlyRevoked revoked;

  public Sessions(Streams streams, PresenceBoard presence, RecentlyRevoked revoked) {
    this.streams = streams;
    this.presence = presence;
    this.revoked = revoked;
  }

  /**
   * From now on it is there. An older connection of the same session ends.
   *
   * @return false where its device was signed out meanwhile
   */
  boolean open(Session session) {
    var older = byId.put(session.id(), session);
    presence.enter(session);
    if (older != null) {
      older.connection().close(CloseCode.TIMED_OUT);
      end(older);
    }
    return !revoked.contains(session.device());
  }

  /** Whether the id is free, or that of an older connection of the same device. */
  boolean mayTake(String id, DeviceId device) {
    var other = byId.get(id);
    return other == null || other.device().equals(device);
  }

  /** Ends a session with its connection. Once is enough; more does no harm. */
  public void end(Session session) {
    if (session.closed()) {
      return;
    }
    session.close();
    byId.remove(session.id(), session);
    presence.leave(session);
    streams.leaveAll(session);
  }

  /** Closes all connections of a device that was signed out. */
  public void revoke(DeviceId device) {
    revoked.add(device);
    for (var session : byId.values()) {
      if (session.device().equals(device)) {
        session.connection().close(CloseCode.REVOKED);
      }
    }
  }

  public Collection<Session> all() {
    return List.copyOf(byId.values());
  }

  public int size() {
    return byId.size();
  }
}

package chat.tempest.gateway.session;

import chat.tempest.core.DeviceId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.gateway.transport.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A gateway session: one user on one device over one connection. */
public final class Session {
  private final String id;
  private final UserId user;
  private final DeviceId device;
  private final Connection connection;
  private final Set<GuildId> guilds = ConcurrentHashMap.newKeySet();
  private final long since = System.nanoTime();
  private volatile boolean closed;

  public Session(String id, UserId user, DeviceId device, Connection connection) {
    this.id = id;
    this.user = user;
    this.device = device;
    this.connection = connection;
  }

  public String id() {
    return id;
  }

  public UserId user() {
    return user;
  }

  public DeviceId device() {
    return device;
  }

  public Connection connection() {
    return connection;
  }

  /** Those whose streams it follows. */
  public Set<GuildId> guilds() {
    return guilds;
  }

  public void joined(GuildId guild) {
    guilds.add(guild);
  }

  public void left(GuildId guild) {
    guilds.remove(guild);
  }

  /** When it began, by {@link System#nanoTime}. */
  public long since() {
    return since;
  }

  void close() {
    closed = true;
  }

  public boolean closed() {
    return closed;
  }
}

package chat.tempest.gateway.stream;

import chat.tempest.core.ChannelId;
import chat.tempest.gateway.session.Session;
import java.util.HashSet;
import java.util.Set;

/**
 * A session's place in a stream.
 *
 * <p>Used on the stream's strand alone.
 */
final class Seat {
  private final Session session;
  private final long cursor;
  private final Set<ChannelId> sight = new HashSet<>();

  /**
   * @param cursor the place of the last event that the session's state includes
   * @param sight what the session sees as of that place
   */
  Seat(Session session, long cursor, Set<ChannelId> sight) {
    this.session = session;
    this.cursor = cursor;
    this.sight.addAll(sight);
  }

  Session session() {
    return session;
  }

  long cursor() {
    return cursor;
  }

  Set<ChannelId> sight() {
    return sight;
  }

  boolean sees(ChannelId channel) {
    return sight.contains(channel);
  }

  void seesOnly(Set<ChannelId> channels) {
    sight.clear();
    sight.addAll(channels);
  }

  void comesToSee(ChannelId channel) {
    sight.add(channel);
  }

  void seesNoLonger(ChannelId channel) {
    sight.remove(channel);
  }
}

package chat.tempest.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other nodes, by what was heard of them. Times are those of {@link System#nanoTime}. */
final class Peers {
  /** A node that is not heard for so long is gone. */
  static final Duration LAPSES = Duration.ofSeconds(10);

  private final Map<Long, Peer> known = new HashMap<>();

  private record Peer(long number, long heardAt) {}

  /**
   * Notes a parcel.
   *
   * @return whether everything that its node sent before it was heard here
   */
  synchronized boolean hear(Parcel parcel, long now) {
    var before = known.put(parcel.node(), new Peer(parcel.number(), now));
    return before != null && before.number + 1 == parcel.number();
  }

  /** Nobody was to be heard until now: that says nothing about them. */
  synchronized void listenAnew(long now) {
    known.replaceAll((_, peer) -> new Peer(peer.number, now));
  }

  /** Takes out those that are gone, and says which. */
  synchronized List<Long> lapse(long now) {
    var gone =
        known.entrySet().stream()
            .filter(entry -> now - entry.getValue().heardAt > LAPSES.toNanos())
            .map(Map.Entry::getKey)
            .toList();
    gone.forEach(known::remove);
    return gone;
  }

  synchronized int size() {
    return known.size();
  }
}

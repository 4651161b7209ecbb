package chat.tempest.cluster;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * This process among the others of its installation. News is sent over Redis' pub/sub, at most once
 * and without waiting. That something may have been missed is always noticed: every node numbers
 * what it sends, and says each second that it is alive.
 *
 * <p>All receivers are to be named before {@link #start}.
 */
public final class Nodes implements AutoCloseable {
  /** Of the form of parcels: nodes that speak another one do not hear each other. */
  private static final String CHANNEL = "tempest:1:";

  private final long self = new SecureRandom().nextLong();
  private final Outbox outbox = new Outbox();
  private final Peers peers = new Peers();
  private final Counts counts = new Counts();
  private final Map<Topic, Receiver> receivers = new EnumMap<>(Topic.class);
  private final List<Runnable> missed = new ArrayList<>();
  private final List<LongConsumer> lapsed = new ArrayList<>();
  private final Publisher publisher;
  private final Subscriber subscriber;

  /**
   * @param installation what nodes of the same installation, and no others, have in common
   */
  public Nodes(RedisAddress address, String installation) {
    var connections = new Connections(address);
    var channel = CHANNEL + installation;
    publisher = new Publisher(connections, channel, self, outbox, counts, new Sending());
    subscriber = new Subscriber(connections, channel, new Hearing());
  }

  public void listen(Topic topic, Receiver receiver) {
    receivers.put(topic, receiver);
  }

  /**
   * Has somebody know each time that news may have been lost, in whichever direction.
   *
   * @param listener must not block
   */
  public void onMissed(Runnable listener) {
    missed.add(listener);
  }

  /**
   * Has somebody know of each node that was not heard for {@link Peers#LAPSES} while others could
   * have been: it is gone.
   *
   * @param listener must not block
   */
  public void onLapsed(LongConsumer listener) {
    lapsed.add(listener);
  }

  /** Connects in the background, now or whenever Redis is there. */
  public void start() {
    subscriber.start();
    publisher.start();
  }

  /**
   * Tells all other nodes. Never blocks; what finds no room is dropped.
   *
   * @param content asked for later, on another thread
   */
  public void publish(Topic topic, Supplier<byte[]> content) {
    if (!outbox.put(new News(topic, content))) {
      counts.addDropped(1);
    }
  }

  /** Whether news goes out and comes in. */
  public boolean joined() {
    return subscriber.hears() && publisher.sends();
  }

  /** How many other nodes are there. */
  public int others() {
    return peers.size();
  }

  public Counts counts() {
    return counts;
  }

  private void miss() {
    counts.addMissed();
    missed.forEach(Runnable::run);
  }

  private final class Sending implements Publisher.Watcher {
    @Override
    public void tick() {
      if (subscriber.hears()) {
        peers.lapse(System.nanoTime()).forEach(node -> lapsed.forEach(each -> each.accept(node)));
      }
    }

    @Override
    public void sendsAgain() {
      miss();
    }
  }

  private final class Hearing implements Subscriber.Listener {
    @Override
    public void hears() {
      peers.listenAnew(System.nanoTime());
      miss();
    }

    @Override
    public void receive(byte[] bytes) {
      var parcel = Parcel.decode(bytes);
      if (parcel.node() == self) {
        return;
      }
      if (!peers.hear(parcel, System.nanoTime())) {
        miss();
      }
      counts.addReceived(parcel.pieces().size());
      parcel.pieces().forEach(piece -> receive(parcel.node(), piece));
    }

    private void receive(long node, Parcel.Piece piece) {
      Topic.of(piece.topic())
          .map(receivers::get)
          .ifPresent(receiver -> receiver.receive(node, piece.content()));
    }
  }

  /** Sends what waits, and hears nothing more. */
  @Override
  public void close() {
    publisher.close();
    subscriber.close();
  }
}

package chat.tempest.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.Jedis;

/** Hears what is sent, and connects again for as long as it takes. */
final class Subscriber implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final Connections connections;
  private final byte[] channel;
  private final Listener listener;

  private @Nullable Thread thread;
  private volatile @Nullable Jedis connection;
  private volatile boolean hearing;
  private volatile boolean silent;
  private volatile boolean closed;

  /** Called on the hearing thread. */
  interface Listener {
    /** From now on, and not before. */
    void hears();

    void receive(byte[] parcel);
  }

  Subscriber(Connections connections, String channel, Listener listener) {
    this.connections = connections;
    this.channel = channel.getBytes(UTF_8);
    this.listener = listener;
  }

  void start() {
    thread = Thread.ofVirtual().name("node-subscriber").start(this::run);
  }

  boolean hears() {
    return hearing;
  }

  private void run() {
    while (!closed) {
      try (var open = connections.open()) {
        connection = open;
        open.subscribe(new Ear(), channel);
      } catch (RuntimeException e) {
        broke(e);
      }
      hearing = false;
      pause();
    }
  }

  private final class Ear extends BinaryJedisPubSub {
    @Override
    public void onSubscribe(byte[] name, int count) {
      LOG.info("News of other nodes is heard by {}", connections.address());
      silent = false;
      hearing = true;
      listener.hears();
    }

    /** What one message does must not end the subscription. */
    @Override
    public void onMessage(byte[] name, byte[] parcel) {
      try {
        listener.receive(parcel);
      } catch (RuntimeException e) {
        LOG.error("News of another node could not be taken in.", e);
      }
    }
  }

  private void broke(RuntimeException e) {
    if (!closed && !silent) {
      silent = true;
      LOG.warn(
          "No news of other nodes is heard; they come late, by the database: {}", e.toString());
    }
  }

  private void pause() {
    try {
      if (!closed) {
        Thread.sleep(BETWEEN_TRIES);
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    var open = connection;
    if (open != null) {
      open.disconnect();
    }
    if (thread != null) {
      thread.interrupt();
    }
  }
}

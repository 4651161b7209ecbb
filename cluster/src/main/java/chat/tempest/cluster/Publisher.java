package chat.tempest.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Sends what lies in the outbox, and a sign of life where nothing does. What cannot be sent is
 * dropped, not kept: its number is missing then, by which others notice.
 */
final class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final Duration ALIVE_EVERY = Duration.ofSeconds(1);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final Duration CLOSE_WAITS = Duration.ofSeconds(3);

  private final Connections connections;
  private final byte[] channel;
  private final long self;
  private final Outbox outbox;
  private final Counts counts;
  private final Watcher watcher;

  private @Nullable Jedis connection;
  private long number;
  private long brokeAt = System.nanoTime() - BETWEEN_TRIES.toNanos();
  private @Nullable Thread thread;
  private volatile boolean sending;
  private volatile boolean closed;

  /** Called on the sending thread. */
  interface Watcher {
    /** At least once a second. */
    void tick();

    /** What was to be sent before was dropped. */
    void sendsAgain();
  }

  Publisher(
      Connections connections,
      String channel,
      long self,
      Outbox outbox,
      Counts counts,
      Watcher watcher) {
    this.connections = connections;
    this.channel = channel.getBytes(UTF_8);
    this.self = self;
    this.outbox = outbox;
    this.counts = counts;
    this.watcher = watcher;
  }

  void start() {
    thread = Thread.ofVirtual().name("node-publisher").start(this::run);
  }

  boolean sends() {
    return sending;
  }

  private void run() {
    try {
      while (!closed || !outbox.isEmpty()) {
        send(outbox.take(ALIVE_EVERY));
        watcher.tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    disconnect();
  }

  private void send(List<News> news) {
    number += outbox.hasOverflowed() ? 2 : 1;
    if (connection == null && System.nanoTime() - brokeAt < BETWEEN_TRIES.toNanos()) {
      counts.addDropped(news.size());
      return;
    }
    try {
      publish(new Parcel(self, number, news.stream().map(Publisher::piece).toList()));
      counts.addPublished(news.size());
      worked();
    } catch (JedisException e) {
      counts.addDropped(news.size());
      broke(e);
    } catch (RuntimeException e) {
      counts.addDropped(news.size());
      LOG.error("News could not be put into words; other nodes will look for it.", e);
    }
  }

  private static Parcel.Piece piece(News news) {
    return new Parcel.Piece(news.topic().letter(), news.content().get());
  }

  private void publish(Parcel parcel) {
    var open = connection == null ? connections.open() : connection;
    connection = open;
    open.publish(channel, parcel.encode());
  }

  private void worked() {
    if (!sending) {
      sending = true;
      watcher.sendsAgain();
    }
  }

  private void broke(JedisException e) {
    if (sending || number == 1) {
      LOG.warn("No news can be sent to other nodes: {}", e.toString());
    }
    sending = false;
    brokeAt = System.nanoTime();
    disconnect();
  }

  private void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  /** Sends what is there and ends. */
  @Override
  public void close() {
    closed = true;
    try {
      if (thread != null) {
        thread.join(CLOSE_WAITS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

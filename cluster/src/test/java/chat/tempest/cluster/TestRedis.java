package chat.tempest.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A real Redis on a port of its own, that can be killed and come back. */
public final class TestRedis implements AutoCloseable {
  private final int port;
  private RedisServer server;

  private TestRedis(int port) {
    this.port = port;
    this.server = started(port);
  }

  public static TestRedis start() {
    return new TestRedis(freePort());
  }

  private static int freePort() {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RedisServer started(int port) {
    var server = RedisServer.builder().port(port).bind("127.0.0.1").setting("save \"\"").build();
    server.start();
    return server;
  }

  public RedisAddress address() {
    return RedisAddress.parse(url());
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** At once: whoever is connected notices by their broken line. */
  public void kill() {
    server.stop();
  }

  public void comeBack() {
    server = started(port);
  }

  @Override
  public void close() {
    kill();
  }
}

package chat.tempest.gateway;

import static org.assertj.core.api.Assertions.fail;

import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.wire.Frame;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A real client over the JDK's WebSocket. What it waits for must come within ten seconds. */
final class TestClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 10;

  private final BlockingQueue<ServerOp> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;
  private volatile boolean reading = true;

  private TestClient(URI uri, @Nullable String origin) {
    var builder = HTTP.newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket = builder.buildAsync(uri, this).join();
  }

  static TestClient connect(int port) {
    return connect(port, "", null);
  }

  static TestClient connect(int port, String query, @Nullable String origin) {
    return new TestClient(URI.create("ws://localhost:" + port + "/gateway" + query), origin);
  }

  void say(ClientOp op) {
    say(op.toFrame().toCbor());
  }

  void say(byte[] message) {
    socket.sendBinary(ByteBuffer.wrap(message), true).join();
  }

  void say(String message) {
    socket.sendText(message, true).join();
  }

  /** The next frame of that kind; others before it are passed over. */
  <T extends ServerOp> T hears(Class<T> kind) {
    return hears(kind, _ -> true);
  }

  <T extends ServerOp> T hears(Class<T> kind, Predicate<T> wanted) {
    while (true) {
      var op = next();
      if (kind.isInstance(op) && wanted.test(kind.cast(op))) {
        return kind.cast(op);
      }
    }
  }

  Dispatch hearsEvent(String type) {
    return hears(Dispatch.class, event -> event.type().equals(type));
  }

  /** All events up to the one that is wanted, that one too. */
  List<Dispatch> hearsEventsUntil(Predicate<Dispatch> last) {
    var events = new ArrayList<Dispatch>();
    while (events.isEmpty() || !last.test(events.getLast())) {
      events.add(hears(Dispatch.class));
    }
    return events;
  }

  ServerOp next() {
    return poll(heard);
  }

  /** What came and was not looked at yet; does not wait. */
  List<ServerOp> heardSoFar() {
    var all = new ArrayList<ServerOp>();
    heard.drainTo(all);
    return all;
  }

  String nextText() {
    return poll(texts);
  }

  private <T> T poll(BlockingQueue<T> queue) {
    try {
      var next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return next == null ? fail("nothing came; closed: " + closed.getNow(null)) : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The code that the server closes with. */
  int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Takes nothing more from the socket, so that the server's queue fills. */
  void stopsReading() {
    reading = false;
  }

  void readsAgain() {
    reading = true;
    socket.request(1);
  }

  /** As when the cable is cut: no close frame. */
  void cut() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    var bytes = new byte[data.remaining()];
    data.get(bytes);
    binary.writeBytes(bytes);
    if (last) {
      heard.add(ServerOp.of(Frame.ofCbor(binary.toByteArray())));
      binary.reset();
    }
    return more(from);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    return more(from);
  }

  private @Nullable CompletionStage<?> more(WebSocket from) {
    if (reading) {
      from.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }
}

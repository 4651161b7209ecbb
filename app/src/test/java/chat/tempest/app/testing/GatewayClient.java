package chat.tempest.app.testing;

import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.wire.Frame;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of the gateway. What it waits for must come within half a minute. */
public final class GatewayClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<ServerOp> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final WebSocket socket;

  GatewayClient(int port, Optional<String> origin) {
    var uri = URI.create("ws://127.0.0.1:" + port + "/gateway");
    var builder = HTTP.newWebSocketBuilder();
    origin.ifPresent(name -> builder.header("Origin", name));
    socket = builder.buildAsync(uri, this).join();
  }

  public void say(ClientOp op) {
    socket.sendBinary(ByteBuffer.wrap(op.toFrame().toCbor()), true).join();
  }

  /** The next frame of that kind; others before it are passed over. */
  public <T extends ServerOp> T hears(Class<T> kind) {
    while (true) {
      var op = next();
      if (kind.isInstance(op)) {
        return kind.cast(op);
      }
    }
  }

  /** The next event that is wanted; others before it are passed over. */
  public ServerOp.Dispatch hears(Predicate<ServerOp.Dispatch> wanted) {
    while (true) {
      var event = hears(ServerOp.Dispatch.class);
      if (wanted.test(event)) {
        return event;
      }
    }
  }

  private ServerOp next() {
    try {
      var next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("nothing came; closed: " + closed.getNow(null));
      }
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code that the server closes with. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** As when the cable is cut. */
  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    var bytes = new byte[data.remaining()];
    data.get(bytes);
    message.writeBytes(bytes);
    if (last) {
      heard.add(ServerOp.of(Frame.ofCbor(message.toByteArray())));
      message.reset();
    }
    from.request(1);
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

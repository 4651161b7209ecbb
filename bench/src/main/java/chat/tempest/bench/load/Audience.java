package chat.tempest.bench.load;

import chat.tempest.auth.testing.TestClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All receivers, connected. What they hear is noted in the ledger of the phase. */
final class Audience implements AutoCloseable {
  private static final int LOOPS = 2;
  private static final int AT_ONCE = 16;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
  private final WebSocketClient client;
  private final String address;
  private final List<Receiver> receivers = new ArrayList<>();
  private volatile @Nullable Ledger ledger;

  private Audience(String origin, int count) {
    client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(count));
    address = origin.replaceFirst("^http", "ws") + "/gateway";
  }

  /** Connects everybody, some at a time, and waits until all of them are ready. */
  static Audience of(String origin, List<TestClient> people) {
    var audience = new Audience(origin, people.size());
    try {
      for (int i = 0; i < people.size(); i += AT_ONCE) {
        audience.connect(people.subList(i, Math.min(i + AT_ONCE, people.size())), i);
      }
      return audience;
    } catch (RuntimeException e) {
      audience.close();
      throw e;
    }
  }

  private void connect(List<TestClient> people, int first) {
    var joining = new ArrayList<Future<Receiver>>();
    for (int i = 0; i < people.size(); i++) {
      joining.add(connect(people.get(i), first + i));
    }
    joining.forEach(ready -> receivers.add(ready.await()));
  }

  private Future<Receiver> connect(TestClient person, int number) {
    return client
        .connect(new WebSocketConnectOptions().setAbsoluteURI(address))
        .compose(
            socket ->
                Receiver.identify(vertx, socket, person, (frame, now) -> note(number, frame, now)));
  }

  private void note(int receiver, byte[] frame, long now) {
    var open = ledger;
    if (open != null) {
      open.arrived(receiver, frame, now);
    }
  }

  /** From now on that is where everything is noted. */
  void noteIn(Ledger ledger) {
    this.ledger = ledger;
  }

  /** How many are no longer connected. */
  long gone() {
    return receivers.stream().filter(Receiver::gone).count();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}

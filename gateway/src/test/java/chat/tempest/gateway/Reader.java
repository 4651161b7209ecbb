package chat.tempest.gateway;

import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.InvalidSession;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.frame.ServerOp.Resumed;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client that keeps a store, loses its connection, and comes back to it. */
final class Reader implements AutoCloseable {
  private final Citizen who;
  private TestClient client;
  private Store store;
  private String sessionId;
  private int resumed;

  Reader(Citizen who) {
    this.who = who;
    client = who.identifies();
    var ready = client.hears(Ready.class);
    store = new Store(ready);
    sessionId = ready.sessionId();
  }

  Store store() {
    return store;
  }

  /** How often it came back without a new Ready. */
  int resumed() {
    return resumed;
  }

  /** Applies some of what came, and loses the rest with the connection. */
  void cut() {
    client.heardSoFar().forEach(this::apply);
    client.cut();
  }

  /** Comes back, by a new Ready where the gateway says that it must. */
  void comesBack() {
    client = who.resumes(sessionId, store.cursors());
    while (true) {
      switch (client.next()) {
        case Resumed _ -> {
          resumed++;
          return;
        }
        case InvalidSession _ ->
            client.say(new ClientOp.Identify(who.login().accessToken(), "not looked at"));
        case Ready ready -> {
          store = new Store(ready);
          sessionId = ready.sessionId();
          return;
        }
        case ServerOp other -> apply(other);
      }
    }
  }

  /** Applies everything up to the event that is wanted, that one too. */
  void readsUntil(Predicate<Dispatch> last) {
    @Nullable Dispatch event;
    do {
      event = apply(client.next());
    } while (event == null || !last.test(event));
  }

  private @Nullable Dispatch apply(ServerOp op) {
    if (!(op instanceof Dispatch event)) {
      return null;
    }
    store.apply(Objects.requireNonNull(event));
    return event;
  }

  @Override
  public void close() {
    client.close();
  }
}

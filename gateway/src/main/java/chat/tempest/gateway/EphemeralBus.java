package chat.tempest.gateway;

import chat.tempest.protocol.event.Ephemeral;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Carries what passes from those who say it to the gateway of this process, and to others. */
public final class EphemeralBus implements Consumer<Ephemeral> {
  private final List<Consumer<Ephemeral>> listeners = new CopyOnWriteArrayList<>();
  private volatile Consumer<Ephemeral> relay = _ -> {};

  /**
   * Has what is said in this process told to other nodes too.
   *
   * @param others called on the thread that says it; must not block
   */
  public void relayTo(Consumer<Ephemeral> others) {
    relay = others;
  }

  @Override
  public void accept(Ephemeral event) {
    receive(event);
    relay.accept(event);
  }

  /** Takes what another node said. */
  public void receive(Ephemeral event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  void listen(Consumer<Ephemeral> listener) {
    listeners.add(listener);
  }
}

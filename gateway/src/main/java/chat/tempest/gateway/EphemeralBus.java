package chat.tempest.gateway;

import chat.tempest.protocol.event.Ephemeral;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Carries what passes from those who say it to the gateway of this process. */
public final class EphemeralBus implements Consumer<Ephemeral> {
  private final List<Consumer<Ephemeral>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void accept(Ephemeral event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  void listen(Consumer<Ephemeral> listener) {
    listeners.add(listener);
  }
}

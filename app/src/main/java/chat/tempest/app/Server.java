package chat.tempest.app;

import chat.tempest.app.config.Config;
import java.util.Optional;

/** The running server: everything opened, in the order in which it stands on each other. */
public final class Server implements AutoCloseable {
  private final Closing closing;
  private final Wiring wiring;
  private final HttpPort port;
  private final Config config;

  private Server(Closing closing, Wiring wiring, Config config) {
    this.closing = closing;
    this.wiring = wiring;
    this.port = wiring.open();
    this.config = config;
  }

  /**
   * Opens the database, wires the modules and listens. Where something of that fails, what was
   * opened is closed again.
   *
   * @throws PortTaken where another program listens on the port
   * @throws chat.tempest.db.UnusableDatabase where there is none, and waiting will not help
   */
  public static Server start(Config config) {
    var closing = new Closing();
    try {
      return new Server(closing, new Wiring(config, closing), config);
    } catch (RuntimeException failed) {
      closing.close();
      throw failed;
    }
  }

  /** What browsers are to open. */
  public String address() {
    return config.publicOrigin().toString();
  }

  /** The port that it listens on: another than was asked for where that was 0. */
  public int port() {
    return port.number();
  }

  /** Fills an empty server with a demo; its invite, or nothing where it was made before. */
  public Optional<String> seed() {
    return wiring.seed().map(code -> address() + "/invite/" + code);
  }

  /**
   * Stops: takes no more requests, lets go of gateway sessions, finishes what is under way within
   * ten seconds, closes the database.
   */
  @Override
  public void close() {
    closing.close();
  }
}

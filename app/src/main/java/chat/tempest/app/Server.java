package chat.tempest.app;

import chat.tempest.api.route.RouteTable;
import chat.tempest.app.config.Config;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: everything opened, in the order in which it stands on each other. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Closing closing;
  private final Wiring.Opened opened;
  private final Config config;

  private Server(Closing closing, Wiring.Opened opened, Config config) {
    this.closing = closing;
    this.opened = opened;
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
    return start(config, Wiring::open);
  }

  /** The same with a demo in it, which is made before anybody can come in. */
  public static Server startWithDemo(Config config) {
    return start(
        config,
        wiring -> {
          wiring.seed().ifPresent(code -> tellInvite(config, code));
          return wiring.open();
        });
  }

  private static Server start(Config config, Function<Wiring, Wiring.Opened> open) {
    var closing = new Closing();
    try {
      return new Server(closing, open.apply(new Wiring(config, closing)), config);
    } catch (RuntimeException failed) {
      closing.close();
      throw failed;
    }
  }

  private static void tellInvite(Config config, String code) {
    LOG.info("An invite into the demo: {}/invite/{}", config.publicOrigin(), code);
  }

  /** What browsers are to open. */
  public String address() {
    return config.publicOrigin().toString();
  }

  /** The port that it listens on: another than was asked for where that was 0. */
  public int port() {
    return opened.port().number();
  }

  /** Every route that it answers by. */
  public RouteTable routes() {
    return opened.routes();
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

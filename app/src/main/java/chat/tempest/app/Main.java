package chat.tempest.app;

import chat.tempest.app.config.BadConfig;
import chat.tempest.app.config.Config;
import chat.tempest.db.UnusableDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server, and stops it when asked to. */
public final class Main {
  /** The codes of {@code sysexits.h}: configuration, and something that is needed. */
  private static final int EX_CONFIG = 78;

  private static final int EX_UNAVAILABLE = 69;

  /** Fills an empty server with something to look at. */
  private static final String SEED = "--seed";

  private Main() {}

  public static void main(String[] arguments) {
    long begun = System.nanoTime();
    try {
      boolean seeded = seeded(List.of(arguments));
      var config = Config.read(System.getenv());
      var server = seeded ? Server.startWithDemo(config) : Server.start(config);
      stopWhenAsked(server);
      log().info("Tempest answers at {} after {} ms", server.address(), millisSince(begun));
    } catch (BadConfig bad) {
      end(bad, EX_CONFIG);
    } catch (PortTaken | UnusableDatabase missing) {
      end(missing, EX_UNAVAILABLE);
    }
  }

  private static boolean seeded(List<String> arguments) {
    if (!List.of().equals(arguments) && !List.of(SEED).equals(arguments)) {
      throw new BadConfig("The only argument is " + SEED + ": all else is set by environment.");
    }
    return !arguments.isEmpty();
  }

  private static void stopWhenAsked(Server server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
  }

  /** One sentence: a stack would bury it. */
  private static void end(RuntimeException why, int code) {
    System.err.println(why.getMessage());
    System.exit(code);
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private static Logger log() {
    return LoggerFactory.getLogger(Main.class);
  }
}

package chat.tempest.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * Sets logging up in code: found by Logback as a service, before the first line is logged. Writes
 * to standard output, where a supervisor expects it.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String PLAIN = "%d{HH:mm:ss.SSS} %-5level %logger{24} %msg %kvp%n";

  private static final Map<String, Level> QUIETER =
      Map.of(
          "io.netty", Level.WARN,
          "io.vertx", Level.WARN,
          "com.zaxxer.hikari", Level.WARN,
          "org.flywaydb", Level.WARN,
          "com.webauthn4j", Level.WARN);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder(context));
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    QUIETER.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    boolean plain = "plain".equals(System.getenv("TEMPEST_LOG_FORMAT"));
    var encoder = plain ? plain() : new JsonLines();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> plain() {
    var encoder = new PatternLayoutEncoder();
    encoder.setPattern(PLAIN);
    return encoder;
  }
}

package chat.tempest.bench.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set on the command line. */
enum Setting {
  RECEIVERS("200", "people who are connected and hear every message"),
  RATE("50", "messages that become due each second"),
  SECONDS("20", "how long is measured"),
  WARMUP("10", "seconds of the same load before that, which are not measured"),
  CHANNELS("1", "channels that the messages go to in turn"),
  SENDERS("20", "people who send in turn; each sends one message after the other"),
  JAR("app/target/tempest.jar", "the server to start, with a database of its own"),
  AGAINST("", "another build: both run in turn, and the result is their ratio"),
  ROUNDS("3", "how often each of the two runs"),
  URL("", "a server that runs, by its PUBLIC_ORIGIN, instead of one that is started"),
  PID("", "its process, for its CPU time"),
  DATA("", "its TEMPEST_DATA, for its PostgreSQL's CPU time"),
  JSON("", "a file for the result");

  private final String fallback;
  private final String meaning;

  Setting(String fallback, String meaning) {
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** What holds where nothing is said; empty where there is none. */
  String fallback() {
    return fallback;
  }

  /** As it is typed. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }

  String help() {
    var otherwise = fallback.isEmpty() ? "" : " (" + fallback + ")";
    return "  %-12s %s%s%n".formatted(option(), meaning, otherwise);
  }

  static Optional<Setting> typed(String option) {
    return Arrays.stream(values()).filter(setting -> setting.option().equals(option)).findFirst();
  }
}

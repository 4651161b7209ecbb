package chat.tempest.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param jar of the server that is started where there is no {@code url}
 * @param against the jar that it is compared with
 * @param rounds how often each of the two runs
 */
record Options(
    Load load,
    Path jar,
    Optional<Path> against,
    int rounds,
    Optional<String> url,
    Optional<Long> pid,
    Optional<Path> data,
    Optional<Path> json) {

  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_DELIVERIES = 1_000_000_000;

  /**
   * How much is asked of the server.
   *
   * @param rate messages a second
   * @param warmup seconds
   */
  record Load(int receivers, int rate, int seconds, int warmup, int channels, int senders) {}

  /**
   * @throws BadOption with a sentence that says what is wrong
   */
  static Options read(List<String> arguments) {
    var given = given(arguments);
    var load =
        new Load(
            number(given, Setting.RECEIVERS, 1, MOST_PEOPLE),
            number(given, Setting.RATE, 1, 10_000),
            number(given, Setting.SECONDS, 1, 3_600),
            number(given, Setting.WARMUP, 0, 3_600),
            number(given, Setting.CHANNELS, 1, 100),
            number(given, Setting.SENDERS, 1, MOST_PEOPLE));
    var options =
        new Options(
            load,
            Path.of(value(given, Setting.JAR)),
            find(given, Setting.AGAINST).map(Path::of),
            number(given, Setting.ROUNDS, 1, 100),
            find(given, Setting.URL).map(Options::origin),
            find(given, Setting.PID)
                .map(_ -> (long) number(given, Setting.PID, 1, Integer.MAX_VALUE)),
            find(given, Setting.DATA).map(Path::of),
            find(given, Setting.JSON).map(Path::of));
    requireFit(options, given);
    return options;
  }

  static String help() {
    var help = new StringBuilder("Usage: load [option value]…\n");
    for (var setting : Setting.values()) {
      help.append(setting.help());
    }
    return help.append("  --help       this\n").toString();
  }

  private static Map<Setting, String> given(List<String> arguments) {
    var given = new EnumMap<Setting, String>(Setting.class);
    for (int i = 0; i < arguments.size(); i += 2) {
      var option = arguments.get(i);
      var setting =
          Setting.typed(option)
              .orElseThrow(() -> new BadOption("There is no option " + option + ": see --help."));
      if (i + 1 == arguments.size()) {
        throw new BadOption(option + " wants a value.");
      }
      if (given.put(setting, arguments.get(i + 1)) != null) {
        throw new BadOption(option + " is given twice.");
      }
    }
    return given;
  }

  private static Optional<String> find(Map<Setting, String> given, Setting setting) {
    return Optional.ofNullable(given.get(setting));
  }

  private static String value(Map<Setting, String> given, Setting setting) {
    return given.getOrDefault(setting, setting.fallback());
  }

  private static int number(Map<Setting, String> given, Setting setting, int least, int most) {
    var text = value(given, setting);
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new BadOption(
        "%s is a number from %d to %d, not '%s'.".formatted(setting.option(), least, most, text));
  }

  private static String origin(String text) {
    try {
      var uri = URI.create(text);
      if (List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new BadOption("--url is an address as in http://localhost:8080, not '" + text + "'.");
  }

  private static void requireFit(Options options, Map<Setting, String> given) {
    var load = options.load;
    if ((long) load.rate * Math.max(load.seconds, load.warmup) * load.receivers > MOST_DELIVERIES) {
      throw new BadOption("That is more than a billion deliveries: take less of something.");
    }
    if (options.url.isPresent()
        && (given.containsKey(Setting.JAR) || options.against.isPresent())) {
      throw new BadOption("--url takes a server that runs, --jar and --against start one.");
    }
    if (options.against.isEmpty() && given.containsKey(Setting.ROUNDS)) {
      throw new BadOption("--rounds is for two builds: name the other by --against.");
    }
    if (options.url.isEmpty() && (options.pid.isPresent() || options.data.isPresent())) {
      throw new BadOption("--pid and --data are of a server that runs: give its --url too.");
    }
  }
}

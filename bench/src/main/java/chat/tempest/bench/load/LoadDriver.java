package chat.tempest.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a load on a server and prints what came of it: the time to delivery, and what it took. */
public final class LoadDriver {
  private static final int EX_FAULTS = 1;
  private static final int EX_USAGE = 64;
  private static final int EX_UNAVAILABLE = 69;

  private final Options options;

  private LoadDriver(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.help());
      return;
    }
    System.exit(exitCode(List.of(arguments)));
  }

  /** 0 only where everything came to everybody, once and in order. */
  private static int exitCode(List<String> arguments) throws IOException, InterruptedException {
    try {
      return new LoadDriver(Options.read(arguments)).drive() ? 0 : EX_FAULTS;
    } catch (BadOption bad) {
      System.err.println(bad.getMessage());
      return EX_USAGE;
    } catch (IllegalStateException failed) {
      System.err.println("It could not be measured: " + failed.getMessage());
      return EX_UNAVAILABLE;
    }
  }

  private boolean drive() throws IOException, InterruptedException {
    if (options.against().isPresent()) {
      var comparison = compare(options.jar(), options.against().get());
      write(comparison);
      System.out.print(comparison.table());
      return comparison.faultless();
    }
    var result = once();
    write(result);
    return result.faultless();
  }

  private Comparison compare(Path jar, Path against) throws InterruptedException {
    var one = new ArrayList<Result>();
    var other = new ArrayList<Result>();
    for (int round = 0; round < options.rounds(); round++) {
      one.add(shown(StartedServer.of(jar)));
      other.add(shown(StartedServer.of(against)));
    }
    return new Comparison(one, other);
  }

  private Result once() throws InterruptedException {
    return shown(
        options
            .url()
            .map(url -> Target.running(url, new Watched(options.pid(), options.data())))
            .orElseGet(() -> StartedServer.of(options.jar())));
  }

  private Result shown(Target target) throws InterruptedException {
    try (target) {
      var result = new Run(target, options.load()).measure();
      System.out.println(Table.of(result));
      return result;
    }
  }

  private void write(Object result) throws IOException {
    if (options.json().isPresent()) {
      Json.write(options.json().get(), result);
    }
  }
}

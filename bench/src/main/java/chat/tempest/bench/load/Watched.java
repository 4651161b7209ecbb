package chat.tempest.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The processes whose work is counted. PostgreSQL is found by the file that it keeps in its data,
 * since it is nobody's child.
 *
 * @param server empty where nobody said
 * @param data the server's TEMPEST_DATA; empty where nobody said
 */
record Watched(Optional<Long> server, Optional<Path> data) {

  /**
   * CPU time since the start of each.
   *
   * @param postgres with all of its backends, those that ended too
   * @param driver our own
   */
  record Cpu(Optional<Duration> server, Optional<Duration> postgres, Duration driver) {
    Cpu since(Cpu before) {
      return new Cpu(
          server.map(now -> now.minus(before.server.orElseThrow())),
          postgres.map(now -> now.minus(before.postgres.orElseThrow())),
          driver.minus(before.driver));
    }
  }

  Cpu cpu() {
    return new Cpu(
        server.map(Watched::required),
        postmaster().map(Watched::family),
        required(ProcessHandle.current().pid()));
  }

  /** The most memory that the server has held, in KiB. */
  Optional<Long> peakKib() {
    return server.flatMap(ProcessStat::peakKib);
  }

  Optional<Long> postmaster() {
    return data.map(folder -> pidIn(folder.resolve("postgres/data/postmaster.pid")));
  }

  private static long pidIn(Path file) {
    try {
      return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    } catch (IOException | NumberFormatException e) {
      throw new BadOption("No PostgreSQL runs in that data: " + file + " cannot be read.");
    }
  }

  private static Duration required(long pid) {
    return ProcessStat.of(pid)
        .map(ProcessStat::own)
        .orElseThrow(() -> new BadOption("There is no process " + pid + "."));
  }

  private static Duration family(long postmaster) {
    var parent = ProcessStat.of(postmaster).orElseThrow();
    return ProcessHandle.of(postmaster).stream()
        .flatMap(ProcessHandle::children)
        .flatMap(child -> ProcessStat.of(child.pid()).stream())
        .map(ProcessStat::own)
        .reduce(parent.own().plus(parent.reaped()), Duration::plus);
  }
}

package chat.tempest.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What Linux has charged to a process: the line of {@code /proc/<pid>/stat}, see proc(5).
 *
 * @param own user and system time of all its threads, those that ended too
 * @param reaped the same of its children that ended and were waited for
 */
record ProcessStat(Duration own, Duration reaped) {
  private static final Path PROC = Path.of("/proc");

  /** USER_HZ: part of the kernel's interface, 100 on every architecture that we run on. */
  private static final long MILLIS_OF_A_TICK = 10;

  /** Where the fields after the name stand; utime is number 14 of the line. */
  private static final int UTIME = 11;

  private static final int STIME = 12;
  private static final int CUTIME = 13;
  private static final int CSTIME = 14;

  /** Nothing where there is no such process. */
  static Optional<ProcessStat> of(long pid) {
    return read(pid, "stat").map(ProcessStat::parse);
  }

  /** The most memory that it has held, in KiB; nothing where there is no such process. */
  static Optional<Long> peakKib(long pid) {
    return read(pid, "status")
        .flatMap(status -> status.lines().filter(line -> line.startsWith("VmHWM:")).findFirst())
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")));
  }

  /** The name stands in brackets and may hold anything, brackets and spaces too. */
  static ProcessStat parse(String line) {
    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return new ProcessStat(sum(fields, UTIME, STIME), sum(fields, CUTIME, CSTIME));
  }

  private static Duration sum(String[] fields, int user, int system) {
    return Duration.ofMillis(
        MILLIS_OF_A_TICK * (Long.parseLong(fields[user]) + Long.parseLong(fields[system])));
  }

  private static Optional<String> read(long pid, String file) {
    try {
      return Optional.of(Files.readString(PROC.resolve(Long.toString(pid)).resolve(file)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}

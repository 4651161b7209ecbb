package chat.tempest.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured.
 *
 * @param load runnable processes in the minute before
 */
record Machine(String processor, int cores, String system, String java, double load) {

  static Machine here() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        model(),
        system.getAvailableProcessors(),
        system.getName() + " " + system.getVersion(),
        Runtime.version().toString(),
        system.getSystemLoadAverage());
  }

  private static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 2))
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}

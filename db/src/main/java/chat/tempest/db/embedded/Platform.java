package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import java.util.Locale;

/** What the binaries are built for. Linux with glibc, on two kinds of processors. */
record Platform(String archive) {

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String system, String processor) {
    if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
      throw none(system, processor);
    }
    return switch (processor) {
      case "amd64", "x86_64" -> new Platform("postgres-linux-x86_64.txz");
      case "aarch64", "arm64" -> new Platform("postgres-linux-arm_64.txz");
      default -> throw none(system, processor);
    };
  }

  private static UnusableDatabase none(String system, String processor) {
    return new UnusableDatabase(
        "No PostgreSQL comes with Tempest for %s on %s: set DATABASE_URL to one of your own."
            .formatted(system, processor));
  }
}

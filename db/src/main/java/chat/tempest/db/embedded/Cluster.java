package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The data directory: made where there is none, refused where it is of another version. */
final class Cluster {
  static final String SUPERUSER = "tempest";

  private static final int PASSWORD_BYTES = 24;

  private final Folder folder;
  private final Binaries binaries;
  private final Account account;

  Cluster(Folder folder, Binaries binaries, Account account) {
    this.folder = folder;
    this.binaries = binaries;
    this.account = account;
  }

  /** Makes it where there is none. Its locale is PostgreSQL's own: none of the system is needed. */
  void prepare() throws IOException {
    account.own(folder.root());
    if (Files.exists(folder.data())) {
      requireVersion();
    } else {
      initialise();
    }
  }

  String password() throws IOException {
    return Files.readString(folder.password()).strip();
  }

  void configure(Settings settings) throws IOException {
    folder.write(folder.data().resolve("postgresql.conf"), settings.text(), account);
    folder.write(folder.data().resolve("pg_hba.conf"), Settings.HOST_BASED_AUTHENTICATION, account);
  }

  private void requireVersion() throws IOException {
    var file = folder.data().resolve("PG_VERSION");
    var version = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
    if (!version.equals(binaries.majorVersion())) {
      throw new UnusableDatabase(
          "The data in %s is of PostgreSQL %s, and this Tempest comes with %s: move the data over with pg_dump or pg_upgrade, or start the Tempest that made it."
              .formatted(folder.data(), version, binaries.majorVersion()));
    }
  }

  private void initialise() throws IOException {
    Trees.delete(folder.unfinishedData());
    folder.write(folder.password(), newPassword(), account);
    var made = initdb(folder.unfinishedData());
    if (!made.succeeded()) {
      throw Failure.of("PostgreSQL's data directory could not be made", folder, made.output());
    }
    Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Command initdb(Path data) throws IOException {
    return account.run(
        folder.root(),
        binaries.program("initdb").toString(),
        "--pgdata=" + data,
        "--username=" + SUPERUSER,
        "--pwfile=" + folder.password(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

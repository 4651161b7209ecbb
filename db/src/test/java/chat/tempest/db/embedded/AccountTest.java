package chat.tempest.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.tempest.db.DatabaseConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which root gets a server all the same, and a normal user one directly. */
class AccountTest {
  private static final int NOBODY = 65_534;

  /** Unpacked once, where every user can read them. */
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path programs;

  private final Path temporary;

  /** JUnit's folder is closed to all but its owner. */
  AccountTest(@TempDir Path temporary) {
    this.temporary = temporary;
  }

  @BeforeEach
  void onlyRootCanTryThis() {
    assumeTrue(
        Account.self() == 0,
        "run by a normal user: what root meets is not tried, and all other tests try the rest");
  }

  @BeforeAll
  static void unpackThePrograms() throws IOException {
    open(programs);
    Binaries.in(programs);
  }

  @Test
  void rootHandsAFolderThatAllCanReachToAnotherUser() throws Exception {
    open(temporary);
    var folder = temporary.resolve("postgres");
    try (var server = EmbeddedPostgres.start(folder, programs, Durability.FULL)) {
      assertThat(Trees.owner(folder.resolve("data"))).isNotZero();
      assertThat(EmbeddedPostgresTest.ask(server.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void rootKeepsAFolderThatNobodyElseCanReach() throws Exception {
    var folder = temporary.resolve("postgres");
    try (var server = EmbeddedPostgres.start(folder, programs, Durability.FULL)) {
      assertThat(Trees.owner(folder.resolve("data"))).isZero();
      assertThat(EmbeddedPostgresTest.ask(server.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aFolderThatMovedToWhereOnlyRootCanReachGoesBackToRoot() throws Exception {
    open(temporary);
    var folder = temporary.resolve("postgres");
    try (var server = EmbeddedPostgres.start(folder, programs, Durability.FULL)) {
      EmbeddedPostgresTest.run(server.config(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));

    try (var server = EmbeddedPostgres.start(folder, programs, Durability.FULL)) {
      assertThat(EmbeddedPostgresTest.ask(server.config(), "SELECT answer FROM kept"))
          .isEqualTo("42");
    }
  }

  @Test
  void aNormalUserRunsItDirectlyAndFindsItAgainAfterAKill() throws Exception {
    open(temporary);
    var home = Files.createDirectory(temporary.resolve("home"));
    Trees.give(home, NOBODY, NOBODY);
    var folder = home.resolve("postgres");
    var classPath = readableClassPath();

    String url;
    try (var child = asNobody(classPath, folder)) {
      url = child.url();
      EmbeddedPostgresTest.run(config(url, folder), "CREATE TABLE kept AS SELECT 42 AS answer");
      child.kill();
    }
    try (var child = asNobody(classPath, folder)) {
      assertThat(child.url()).isEqualTo(url);
      var kept = EmbeddedPostgresTest.ask(config(url, folder), "SELECT answer FROM kept");
      assertThat(kept).isEqualTo("42");
      assertThat(Trees.owner(folder.resolve("data"))).isEqualTo(NOBODY);
      child.kill();
    }
    EmbeddedPostgres.start(folder, programs, Durability.FULL).close();
  }

  private static Child asNobody(String classPath, Path folder) throws IOException {
    return Child.start(
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
        classPath,
        folder,
        programs,
        Durability.FULL);
  }

  private static DatabaseConfig config(String url, Path folder) throws IOException {
    var password = Files.readString(folder.resolve("password")).strip();
    return new DatabaseConfig(url, Cluster.SUPERUSER, password, 1);
  }

  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A copy where any user can read it: root's Maven repository is root's alone. */
  private String readableClassPath() throws IOException {
    var copies = Files.createDirectories(temporary.resolve("class-path"));
    var entries = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var source = Path.of(entry);
      var copy = copies.resolve(entries.size() + "-" + source.getFileName());
      copy(source, copy);
      entries.add(copy.toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void copy(Path source, Path copy) throws IOException {
    try (var paths = Files.walk(source)) {
      for (var path : paths.toList()) {
        Files.copy(
            path,
            copy.resolve(source.relativize(path).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}

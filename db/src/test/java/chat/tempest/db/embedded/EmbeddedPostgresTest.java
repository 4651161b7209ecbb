package chat.tempest.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.db.DatabaseConfig;
import chat.tempest.db.UnusableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Path PROGRAMS = TestServer.ROOT;

  private final Path folder;

  EmbeddedPostgresTest(@TempDir Path temporary) {
    folder = temporary.resolve("postgres");
  }

  /** Whatever a test left running on its folder. */
  @AfterEach
  void stopTheServer() throws IOException {
    if (PidFile.read(folder.resolve("data")).isPresent()) {
      EmbeddedPostgres.start(folder, PROGRAMS, Durability.FULL).close();
    }
  }

  @Test
  void whatWasCommittedIsThereAfterAStopAndAStart() throws SQLException {
    try (var server = start()) {
      run(server.config(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (var server = start()) {
      assertThat(ask(server.config(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void itSyncsAsksForAPasswordAndListensOnTheLoopbackAddressAlone() throws SQLException {
    try (var server = start()) {
      var config = server.config();
      assertThat(ask(config, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(config, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(config, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(config, "SHOW unix_socket_directories")).isEmpty();
      assertThat(
              ask(
                  config,
                  "SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid"
                      + " WHERE rolname = current_user"))
          .isEqualTo("t");
      assertThat(ask(config, "SHOW server_encoding")).isEqualTo("UTF8");
      var stranger = new DatabaseConfig(config.jdbcUrl(), config.user(), "a guess", 1);
      assertThatThrownBy(() -> ask(stranger, "SELECT 1"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void thePasswordIsForTheServersUserAlone() throws IOException {
    try (var _ = start()) {
      var mode = Files.getPosixFilePermissions(folder.resolve("password"));
      assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void theServerOfAKilledProcessIsTakenOverWithItsData() throws Exception {
    String url;
    try (var child = Child.start(folder, PROGRAMS, Durability.FULL)) {
      url = child.url();
      run(configOf(url), "CREATE TABLE kept AS SELECT 42 AS answer");
      child.kill();
    }
    try (var server = start()) {
      assertThat(server.config().jdbcUrl()).isEqualTo(url);
      assertThat(ask(server.config(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void aServerThatWasLeftWithOtherSettingsIsReplaced() throws Exception {
    try (var child = Child.start(folder, PROGRAMS, Durability.NONE)) {
      run(configOf(child.url()), "CREATE TABLE kept AS SELECT 42 AS answer");
      child.kill();
    }
    try (var server = start()) {
      assertThat(ask(server.config(), "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server.config(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void aServerThatWasKilledTooLosesNothing() throws Exception {
    try (var child = Child.start(folder, PROGRAMS, Durability.FULL)) {
      run(configOf(child.url()), "CREATE TABLE kept AS SELECT 42 AS answer");
      long pid = PidFile.read(folder.resolve("data")).orElseThrow().pid();
      child.kill();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
    try (var server = start()) {
      assertThat(ask(server.config(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void aPidFileThatNamesSomebodyElseIsNotBelieved() throws Exception {
    start().close();
    var stale =
        "%d\n%s\n1\n5432\n\n127.0.0.1\n"
            .formatted(ProcessHandle.current().pid(), folder.resolve("data"));
    Files.writeString(folder.resolve("data").resolve(PidFile.NAME), stale);

    try (var server = start()) {
      assertThat(ask(server.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aDataDirectoryThatWasNotFinishedIsMadeAnew() throws Exception {
    Files.createDirectories(folder.resolve("data.unfinished").resolve("base"));
    Files.writeString(folder.resolve("data.unfinished").resolve("PG_VERSION"), "18\n");

    try (var server = start()) {
      assertThat(ask(server.config(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(folder.resolve("data.unfinished")).doesNotExist();
  }

  @Test
  void twoDoNotShareAFolder() {
    try (var _ = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("Another Tempest runs on the data in");
    }
  }

  @Test
  void dataOfAnotherVersionIsRefusedWithASentence() throws IOException {
    start().close();
    Files.writeString(folder.resolve("data").resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("is of PostgreSQL 17, and this Tempest comes with 18");
  }

  @Test
  void aServerThatCannotStartSaysWhyInASentence() throws IOException {
    start().close();
    Files.writeString(
        folder.resolve("data").resolve("postgresql.auto.conf"), "shared_buffers = 'nonsense'\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("PostgreSQL did not start:")
        .hasMessageContaining("postgres.log");
    Files.delete(folder.resolve("data").resolve("postgresql.auto.conf"));
  }

  @Test
  void aStopLeavesNoProcess() throws Exception {
    long pid;
    try (var _ = start()) {
      pid = PidFile.read(folder.resolve("data")).orElseThrow().pid();
    }
    var left = ProcessHandle.of(pid);
    if (left.isPresent()) {
      left.get().onExit().get(10, TimeUnit.SECONDS);
    }
    assertThat(PidFile.read(folder.resolve("data"))).isEmpty();
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, PROGRAMS, Durability.FULL);
  }

  private DatabaseConfig configOf(String url) throws IOException {
    return new DatabaseConfig(
        url, Cluster.SUPERUSER, Files.readString(folder.resolve("password")).strip(), 1);
  }

  static void run(DatabaseConfig config, String sql) throws SQLException {
    try (var connection = connect(config);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(DatabaseConfig config, String sql) throws SQLException {
    try (var connection = connect(config);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }

  private static java.sql.Connection connect(DatabaseConfig config) throws SQLException {
    return DriverManager.getConnection(config.jdbcUrl(), config.user(), config.password());
  }
}

package chat.tempest.bench.code;

import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.token.AccessGrant;
import chat.tempest.auth.token.AccessTokens;
import chat.tempest.auth.token.Tokens;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Database;
import chat.tempest.db.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What every request pays to know whose access token it carries. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class TokenBenchmark {
  /** Of the right form, and nobody's: what is not found is not remembered. */
  private static final String UNKNOWN = "A".repeat(43);

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final Database database;
  private final AccessTokens tokens;
  private String known = UNKNOWN;

  public TokenBenchmark() {
    folder = folder();
    postgres = EmbeddedPostgres.start(folder);
    database = Database.open(postgres.config());
    tokens = tokens(database);
  }

  @Setup(Level.Trial)
  public void signUp() {
    known = new AuthWorld(database).person().signsUp("Ann").accessToken();
  }

  /** From memory. */
  @Benchmark
  public Optional<AccessGrant> hit() {
    return tokens.find(known);
  }

  /** From the database, which is in the same machine. */
  @Benchmark
  public Optional<AccessGrant> miss() {
    return tokens.find(UNKNOWN);
  }

  @TearDown(Level.Trial)
  public void stop() throws IOException {
    database.close();
    postgres.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tempest-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AccessTokens tokens(Database database) {
    var transactions = database.transactions();
    var clock = InstantSource.system();
    var ids = new SnowflakeGenerator(clock, 2);
    return Tokens.wire(
            new Secret(new byte[32]),
            new SecurityLog(),
            new SecurityEvents(transactions, ids, clock),
            transactions,
            ids,
            clock,
            new SecureRandom())
        .accessTokens();
  }
}

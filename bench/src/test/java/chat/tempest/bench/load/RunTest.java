package chat.tempest.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The driver against the real server, as it is packaged; 'mvn verify' has built it by then. */
class RunTest {
  private static final Path JAR = Path.of("../app/target/tempest.jar");

  @Test
  void everythingComesToEverybodyAndItsCostIsKnown() throws InterruptedException {
    assumeTrue(Files.exists(JAR), "the server is not built");
    Result result;
    Watched watched;
    try (var server = StartedServer.of(JAR)) {
      watched = server.watched();
      result = new Run(server, new Options.Load(3, 20, 2, 1, 2, 4)).measure();
    }

    assertThat(result.faultless()).as(Table.of(result)).isTrue();
    assertThat(result.posts()).isEqualTo(40);
    assertThat(result.deliveries()).isEqualTo(120);
    assertThat(result.delivery().p50()).isPositive();
    assertThat(result.costs().serverMicrosPerDelivery()).isPositive();
    assertThat(result.costs().postgresSeconds()).isNotNull();
    assertThat(watched.server().flatMap(ProcessHandle::of)).isEmpty();
    assertThat(watched.data().orElseThrow()).doesNotExist();
  }
}

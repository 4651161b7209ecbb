package chat.tempest.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table's part that is about native apps and external bots. */
@TestInstance(Lifecycle.PER_CLASS)
class NativeAttackTest {
  private final Stage stage = new Stage();

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void comesToWhatTheTableSays(Row row) {
    assertThat(row.attempt().on(stage)).isEqualTo(row.expected());
  }

  static Stream<Row> rows() {
    return Stream.of(NativeRows.all(), AppOriginRows.all(), BotRows.all()).flatMap(rows -> rows);
  }

  @AfterAll
  void stop() throws IOException {
    stage.close();
  }
}

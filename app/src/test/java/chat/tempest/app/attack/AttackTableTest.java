package chat.tempest.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attack of the table and what it comes to, with the few things beside them that look like
 * attacks and are none. A new area is a class with rows, and a line in {@link #rows}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AttackTableTest {
  private final Stage stage = new Stage();

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void comesToWhatTheTableSays(Row row) {
    assertThat(row.attempt().on(stage)).isEqualTo(row.expected());
  }

  static Stream<Row> rows() {
    return Stream.of(
            ProofRows.all(),
            TokenRows.all(),
            PasskeyRows.all(),
            RefreshRows.all(),
            GatewayRows.all(),
            WebRows.all(),
            NativeRows.all(),
            AppOriginRows.all(),
            BotRows.all())
        .flatMap(rows -> rows);
  }

  /** Not even later. */
  @AfterAll
  void nobodyWasLuredAway() throws IOException {
    stage.assertNobodyCame();
    stage.close();
  }
}

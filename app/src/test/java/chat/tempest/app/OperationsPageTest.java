package chat.tempest.app;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.app.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperationsPageTest {
  @Test
  void theTableOfSettingsIsThatOfTheCode() throws IOException {
    var rows = Arrays.stream(Setting.values()).map(OperationsPageTest::row).toList();

    assertThat(Files.readAllLines(Path.of("../docs/operations.md"))).containsAll(rows);
  }

  private static String row(Setting setting) {
    var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
    return "| `" + setting + "` | " + fallback + " | " + setting.meaning() + " |";
  }
}

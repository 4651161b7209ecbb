package chat.tempest.perms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page is made from the code. To write it anew: {@code mvn test -pl perms -am
 * -Dtest=PermissionsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dpage.write=true}.
 */
class PermissionsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "permissions.md");

  @Test
  void theTableInTheDocsSaysWhatTheCodeSays() throws IOException {
    var before = Files.readString(PAGE);
    var made = PermissionsPage.into(before);
    if (Boolean.getBoolean("page.write")) {
      Files.writeString(PAGE, made);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(made);
  }
}

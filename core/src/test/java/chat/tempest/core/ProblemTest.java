package chat.tempest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void theCodeOfWhatIsNotThereNamesItsKind() {
    assertThat(Problem.notFound(new ChannelId(5)).code()).isEqualTo("unknown_channel");
  }

  @Test
  void aMissingPermissionSaysWhich() {
    var problem = Problem.missingPermission(List.of("SEND_MESSAGES", "ATTACH_FILES"));

    assertThat(problem.missing()).containsExactly("SEND_MESSAGES", "ATTACH_FILES");
    assertThat(problem.detail()).isEqualTo("You need SEND_MESSAGES, ATTACH_FILES to do this.");
  }

  @Test
  void anAnswerCarriesNoStack() {
    assertThat(Problem.invalid("name", "too long").getStackTrace()).isEmpty();
  }
}

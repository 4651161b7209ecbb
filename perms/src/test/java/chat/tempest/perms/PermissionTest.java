package chat.tempest.perms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermissionTest {
  @Test
  void thereAreEightyAndEachStandsAtItsNumber() {
    assertThat(Arrays.stream(Permission.values()).mapToInt(Permission::bit))
        .containsExactlyElementsOf(IntStream.range(0, 80).boxed().toList());
  }

  @Test
  void discordsNumbersAreKept() {
    assertThat(Permission.ADMINISTRATOR.bit()).isEqualTo(3);
    assertThat(Permission.VIEW_CHANNEL.bit()).isEqualTo(10);
    assertThat(Permission.SEND_MESSAGES.bit()).isEqualTo(11);
    assertThat(Permission.MANAGE_ROLES.bit()).isEqualTo(28);
    assertThat(Permission.SEND_MESSAGES_IN_THREADS.bit()).isEqualTo(38);
    assertThat(Permission.MODERATE_MEMBERS.bit()).isEqualTo(40);
    assertThat(Permission.PIN_MESSAGES.bit()).isEqualTo(51);
    assertThat(Permission.BYPASS_SLOWMODE.bit()).isEqualTo(52);
  }

  @Test
  void eachSaysWhatItMeansInOneSentence() {
    assertThat(Permission.values())
        .allSatisfy(bit -> assertThat(bit.meaning()).matches("[A-Z@].{10,100}\\."));
  }
}

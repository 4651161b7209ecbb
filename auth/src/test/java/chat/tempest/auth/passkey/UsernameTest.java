package chat.tempest.auth.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.Problem;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
  private static final String RULE = "[a-z0-9_.]{2,32}";

  @ParameterizedTest
  @CsvSource({
    "Inès Müller, ines_muller",
    "Weiß, weiss",
    "ÆON FLUX, on_flux",
    "a, user",
    "Дмитрий, user",
    "...x..y.., x_y",
    "J. R. R. Tolkien, j_r_r_tolkien",
    "__proto__, proto",
    "12345678901234567890123456789012, 12345678901234567890123456789012"
  })
  void aUsernameIsWhatIsPlainInTheName(String name, String username) {
    assertThat(Username.of(new DisplayName(name))).isEqualTo(username);
  }

  @Property
  void everyNameGivesAUsernameThatTheTableTakes(@ForAll String name) {
    try {
      assertThat(Username.of(new DisplayName(name))).matches(RULE);
    } catch (Problem.Invalid e) {
      assertThat(e.fields()).hasSize(1);
    }
  }

  @Property
  void digitsFitBehindAnyUsername(
      @ForAll @IntRange(min = 2, max = 32) int length,
      @ForAll @IntRange(min = 4, max = 10) int digits) {
    assertThat(Username.withDigits("a".repeat(length), digits, new Random(1))).matches(RULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "a\u0000b",
        "a\nb",
        "\u200b\u200b",
        "a\u202eb",
        "\u2066a",
        "\ud800",
        "a\u2028x"
      })
  void whatCannotBeSeenOrTurnsTextAroundIsNoName(String name) {
    assertThatThrownBy(() -> new DisplayName(name)).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aNameHasAtMost32Characters() {
    assertThat(new DisplayName("😀".repeat(32)).value()).isEqualTo("😀".repeat(32));
    assertThatThrownBy(() -> new DisplayName("x".repeat(33))).isInstanceOf(Problem.Invalid.class);
  }
}

package chat.tempest.chat.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilenameTest {
  private static String clean(String given) {
    return Filename.clean(given).value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat.png", "Bericht 2026 (final).pdf", "日本語.txt", "archive.tar.gz", "a"})
  void aGoodNameStays(String name) {
    assertThat(clean(name)).isEqualTo(name);
  }

  @Test
  void nothingOfAPathIsLeft() {
    assertThat(clean("../../etc/passwd")).isEqualTo("passwd");
    assertThat(clean("C:\\Users\\ines\\cat.png")).isEqualTo("cat.png");
    assertThat(clean("/")).isEqualTo("file");
    assertThat(clean("..")).isEqualTo("file");
    assertThat(clean("a/..")).isEqualTo("file");
    assertThat(clean(".htaccess")).isEqualTo("htaccess");
  }

  @Test
  void nothingInvisibleIsLeft() {
    assertThat(clean("cat\r\nX-Evil: 1\0.png")).isEqualTo("catX-Evil_ 1.png");
    assertThat(clean("photo\u202Egnp.exe")).isEqualTo("photognp.exe");
    assertThat(clean("a\u2066b\u2028c\u200Bd\uFEFFe.txt")).isEqualTo("abcde.txt");
    assertThat(clean("\uD800half.png")).isEqualTo("half.png");
  }

  @Test
  void whatSystemsReserveIsReplaced() {
    assertThat(clean("a:b*c?d\"e<f>g|h")).isEqualTo("a_b_c_d_e_f_g_h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "...", "\u202E", "\n"})
  void aNameThatIsNoneBecomesOne(String name) {
    assertThat(clean(name)).isEqualTo("file");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    var cleaned = clean("é".repeat(500) + ".jpeg");
    assertThat(cleaned).endsWith("é.jpeg").hasSize(100);
    assertThat(clean("x".repeat(500))).hasSize(100);
    assertThat(clean("x." + "y".repeat(500))).hasSize(100);
    var cats = clean("🐈".repeat(500) + ".png");
    assertThat(cats.codePointCount(0, cats.length())).isEqualTo(100);
  }

  @Test
  void cleaningTwiceChangesNothing() {
    for (var name :
        new String[] {"../a b.png", ". . x", "a\u0301.txt", "🐈".repeat(300) + ".png"}) {
      assertThat(clean(clean(name))).isEqualTo(clean(name));
    }
  }
}

package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form by examples; {@link HtuProperties} says what holds of all. */
class HtuTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example/",
    "https://a.example/, https://a.example/",
    "HTTPS://A.Example/B, https://a.example/B",
    "https://a.example:443/b, https://a.example/b",
    "https://a.example:80/b, https://a.example:80/b",
    "http://a.example:80/b, http://a.example/b",
    "http://a.example:443/b, http://a.example:443/b",
    "https://a.example:/b, https://a.example/b",
    "https://a.example:8443/b, https://a.example:8443/b",
    "https://[::1]/b, https://[::1]/b",
    "https://a.example/b?c=d#e, https://a.example/b",
    "https://a.example/b/, https://a.example/b/",
    "https://a.example//b, https://a.example//b",
    "https://a.example/b.c/..d/.e, https://a.example/b.c/..d/.e"
  })
  void spellingsOfOneAddressAreOne(String text, String normal) {
    assertThat(Htu.normal(text)).contains(normal);
  }

  /** RFC 3986 section 2.3, each end of its ranges, and each neighbour beyond it. */
  @ParameterizedTest
  @CsvSource({
    "%61, a", "%7a, z", "%60, %60", "%7B, %7B",
    "%41, A", "%5A, Z", "%40, %40", "%5B, %5B",
    "%30, 0", "%39, 9", "%2f, %2F", "%3a, %3A",
    "%2D, -", "%2E, .", "%5F, _", "%7E, ~",
    "%00, %00", "%c3%a9, %C3%A9"
  })
  void anEscapeStaysOnlyWhereItIsNeeded(String escape, String normal) {
    assertThat(Htu.normal("https://a.example/x" + escape + "y"))
        .contains("https://a.example/x" + normal + "y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/b",
        "//a.example/b",
        "a.example/b",
        "https:b",
        "https:///b",
        "ftp://a.example/b",
        "https://me@a.example/b",
        "https://a.example/.",
        "https://a.example/..",
        "https://a.example/./b",
        "https://a.example/b/../c",
        "https://a.example/%2e",
        "https://a.example/b/.%2E/c",
        "https://a.example/%",
        "https://a.example/%4",
        "https://a.example/%4g",
        "https://a.example/é",
        "https://a.example/b c"
      })
  void whatNoHonestClientWritesHasNoNormalForm(String text) {
    assertThat(Htu.normal(text)).isEmpty();
  }

  @Test
  void anAddressHas2048CharactersAtMost() {
    var start = "https://a.example/";

    assertThat(Htu.normal(start + "b".repeat(2048 - start.length()))).isPresent();
    assertThat(Htu.normal(start + "b".repeat(2049 - start.length()))).isEmpty();
  }
}

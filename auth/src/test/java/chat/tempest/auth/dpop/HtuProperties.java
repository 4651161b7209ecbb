package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtuProperties {
  @Property
  void normalisingTwiceIsNormalisingOnce(@ForAll("urls") String url) {
    Htu.normal(url).ifPresent(once -> assertThat(Htu.normal(once)).contains(once));
  }

  @Property
  void anythingAtAllIsRefusedOrNormalisedForGood(@ForAll String text) {
    Htu.normal(text).ifPresent(once -> assertThat(Htu.normal(once)).contains(once));
  }

  @Property
  void queryAndFragmentChangeNothing(@ForAll("urls") String url) {
    assertThat(Htu.normal(url + "?a=1")).isEqualTo(Htu.normal(url));
    assertThat(Htu.normal(url + "#top")).isEqualTo(Htu.normal(url));
  }

  @Property
  void theCaseOfSchemeAndHostChangesNothing(@ForAll("paths") String path) {
    assertThat(Htu.normal("https://chat.example".toUpperCase(Locale.ROOT) + path))
        .isEqualTo(Htu.normal("https://chat.example" + path));
  }

  @Property
  void anEscapeThatIsNotNeededChangesNothing(@ForAll("unreserved") char c) {
    var escaped = "https://chat.example/a%%%02xb".formatted((int) c);

    assertThat(Htu.normal(escaped)).contains("https://chat.example/a" + c + "b");
  }

  @Property
  void normalFormsHaveNoDotSegments(@ForAll("urls") String url) {
    Htu.normal(url).ifPresent(normal -> assertThat(normal + "/").doesNotContain("/./", "/../"));
  }

  @Provide
  Arbitrary<String> urls() {
    var schemes = Arbitraries.of("https", "http", "HTTPS", "ftp");
    var hosts = Arbitraries.of("chat.example", "CHAT.Example", "[::1]", "a@b", "");
    var ports = Arbitraries.of("", ":", ":443", ":80", ":8443");
    return Combinators.combine(schemes, hosts, ports, paths())
        .as((scheme, host, port, path) -> scheme + "://" + host + port + path);
  }

  @Provide
  Arbitrary<String> paths() {
    var pieces =
        Arbitraries.of(
            "a", "B", ".", "..", "%2e", "%2E%2e", "%2F", "%61", "%25", "%2561", "%7e", "%zz", "%",
            ":", "@", ";x", "é");
    return pieces.list().ofMaxSize(6).map(list -> "/" + String.join("/", list));
  }

  @Provide
  Arbitrary<Character> unreserved() {
    return Arbitraries.chars().range('a', 'z').range('A', 'Z').range('0', '9').with('-', '_', '~');
  }
}

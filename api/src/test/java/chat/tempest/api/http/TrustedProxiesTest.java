package chat.tempest.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies =
      new TrustedProxies(
          List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1"), Cidr.parse("10.1.0.0/16")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.9  |                                  | 192.0.2.9
          192.0.2.9  | 198.51.100.1                     | 192.0.2.9
          127.0.0.1  |                                  | 127.0.0.1
          127.0.0.1  | 192.0.2.9                        | 192.0.2.9
          ::1        | 2001:db8::9                      | 2001:db8::9
          127.0.0.1  | 198.51.100.1, 192.0.2.9          | 192.0.2.9
          127.0.0.1  | 198.51.100.1, 192.0.2.9,10.1.2.3 | 192.0.2.9
          127.0.0.1  | 10.1.2.3, 10.1.2.4               | 10.1.2.3
          127.0.0.1  | 192.0.2.9, nonsense              | 127.0.0.1
          127.0.0.1  | 192.0.2.9, unknown, 10.1.2.3     | 10.1.2.3
          10.2.0.1   | 192.0.2.9                        | 10.2.0.1
          """)
  void theClientIsTheFirstFromTheRightWhomNobodyTrusts(
      String peer, @Nullable String forwardedFor, String client) {
    var header = forwardedFor == null ? List.<String>of() : List.of(forwardedFor);

    assertThat(proxies.client(address(peer), header)).isEqualTo(address(client));
  }

  @Test
  void severalHeadersAreOneList() {
    var headers = List.of("198.51.100.1", "192.0.2.9, 10.1.2.3");

    assertThat(proxies.client(address("127.0.0.1"), headers)).isEqualTo(address("192.0.2.9"));
  }

  @Test
  void aNameIsNeverLookedUp() {
    assertThat(proxies.client(address("127.0.0.1"), List.of("localhost")))
        .isEqualTo(address("127.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.128, true",
    "0.0.0.0/0, 192.0.2.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "192.0.2.1, 192.0.2.1, true"
  })
  void aRangeHoldsWhatItsBitsSay(String range, String address, boolean holds) {
    assertThat(Cidr.parse(range).contains(address(address))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text));
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }
}

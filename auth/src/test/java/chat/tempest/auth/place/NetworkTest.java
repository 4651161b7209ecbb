package chat.tempest.auth.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.0/24",
    "203.0.113.255, 203.0.113.0/24",
    "2001:db8:1:2::3, 2001:db8:1::/48",
    "2001:db8::1, 2001:db8:0::/48",
    "127.0.0.1, local",
    "10.1.2.3, local",
    "192.168.0.4, local",
    "::1, local",
    "fe80::1, local",
    "fd12:3456:789a::1, local",
    "::ffff:192.0.2.7, 192.0.2.0/24"
  })
  void anAddressBecomesTheNetworkThatItIsIn(String address, String network) {
    assertThat(Network.of(address).value()).isEqualTo(network);
  }
}

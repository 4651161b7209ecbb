package chat.tempest.api.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a request came from. {@code X-Forwarded-For} is believed only from peers that are trusted,
 * and read from the right: each proxy appends whom it saw, what stands left of the first stranger
 * was written by that stranger.
 */
public record TrustedProxies(List<Cidr> trusted) {
  public TrustedProxies {
    trusted = List.copyOf(trusted);
  }

  /**
   * @param peer of the connection
   * @param forwardedFor every value of the header, in order
   */
  public InetAddress client(InetAddress peer, List<String> forwardedFor) {
    var hops = forwardedFor.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
    var client = peer;
    for (var hop : hops.reversed()) {
      if (!trusts(client)) {
        return client;
      }
      var before = address(hop.strip());
      if (before.isEmpty()) {
        return client;
      }
      client = before.get();
    }
    return client;
  }

  public boolean trusts(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static Optional<InetAddress> address(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}

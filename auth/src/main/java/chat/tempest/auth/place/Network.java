package chat.tempest.auth.place;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * The coarse place of a device, told from its address and by nobody else: the network of 256 IPv4
 * addresses ({@code 192.0.2.0/24}), the site of IPv6 ({@code 2001:db8:1::/48}), or {@code local}.
 */
public record Network(String value) {
  private static final Network LOCAL = new Network("local");

  /**
   * @param address an IPv4 or IPv6 address in its text form
   */
  public static Network of(String address) {
    var parsed = InetAddress.ofLiteral(address);
    if (isLocal(parsed)) {
      return LOCAL;
    }
    var bytes = parsed.getAddress();
    return parsed instanceof Inet4Address
        ? new Network("%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff))
        : new Network("%x:%x:%x::/48".formatted(group(bytes, 0), group(bytes, 1), group(bytes, 2)));
  }

  private static boolean isLocal(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || isUniqueLocal(address);
  }

  /** RFC 4193: fc00::/7. */
  private static boolean isUniqueLocal(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
  }

  private static int group(byte[] bytes, int at) {
    return (bytes[2 * at] & 0xff) << 8 | (bytes[2 * at + 1] & 0xff);
  }
}

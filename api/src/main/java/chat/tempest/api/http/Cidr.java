package chat.tempest.api.http;

import java.net.InetAddress;

/**
 * A range of addresses, as in {@code 10.0.0.0/8} or {@code ::1}.
 *
 * @param bits how many of the leading bits count
 */
public record Cidr(InetAddress network, int bits) {

  /**
   * Reads an address, or an address and a length.
   *
   * @throws IllegalArgumentException where it is neither; names are not looked up
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    var network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = network.getAddress().length * 8;
    int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException(text + " is no range of addresses");
    }
    return new Cidr(network, bits);
  }

  public boolean contains(InetAddress address) {
    var one = network.getAddress();
    var other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >>> bit % 8;
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}

package chat.tempest.api.http;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names for requests: ULIDs, 48 bits of milliseconds and 80 of chance in Crockford's base 32. */
public final class RequestIds {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String JAVA = "0123456789abcdefghijklmnopqrstuv";

  private final InstantSource clock;
  private final RandomGenerator random;

  public RequestIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new one, 26 characters. */
  public String next() {
    var chance = new byte[10];
    random.nextBytes(chance);
    var bits = BigInteger.valueOf(clock.millis()).shiftLeft(80).or(new BigInteger(1, chance));
    var digits = String.format(Locale.ROOT, "%26s", bits.toString(32)).replace(' ', '0');
    return digits
        .chars()
        .map(digit -> CROCKFORD.charAt(JAVA.indexOf(digit)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

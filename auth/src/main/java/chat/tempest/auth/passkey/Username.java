package chat.tempest.auth.passkey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Derives a username ({@code [a-z0-9_.]{2,32}}) from a display name: 'Inès Müller' becomes {@code
 * ines_muller}, and with digits behind it where that is taken.
 */
public final class Username {
  private static final int LONGEST = 32;
  private static final String NAMELESS = "user";

  private Username() {}

  public static String of(DisplayName name) {
    var plain =
        Normalizer.normalize(name.value(), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9.]+", "_")
            .replaceAll("[._]{2,}", "_")
            .replaceAll("^[._]+", "");
    var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("[._]+$", "");
    return cut.length() < 2 ? NAMELESS : cut;
  }

  /** Another one for the same name. */
  public static String withDigits(String username, int digits, RandomGenerator random) {
    var text = new StringBuilder(username);
    text.setLength(Math.min(text.length(), LONGEST - digits));
    for (int i = 0; i < digits; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }
}

package chat.tempest.auth.code;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Sixteen characters of Crockford's base 32, hence 80 random bits, in four groups. Read as people
 * write it: in small letters, with any spaces and dashes, O for 0, I and L for 1.
 */
record RecoveryCode(String characters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final int LONGEST_INPUT = 64;

  static RecoveryCode random(SecureRandom random) {
    var characters = new StringBuilder(LENGTH);
    for (int at = 0; at < LENGTH; at++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new RecoveryCode(characters.toString());
  }

  /** Empty where it cannot be a code. */
  static Optional<RecoveryCode> parse(String text) {
    if (text.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    var characters =
        text.replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    return characters.length() == LENGTH
            && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(new RecoveryCode(characters))
        : Optional.empty();
  }

  /** As it is shown: {@code ABCD-EFGH-JKMN-PQRS}. */
  String text() {
    return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** Never the code: it would stand in logs. */
  @Override
  public String toString() {
    return "RecoveryCode";
  }
}

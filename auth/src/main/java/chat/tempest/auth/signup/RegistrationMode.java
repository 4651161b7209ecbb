package chat.tempest.auth.signup;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may make an account. */
public enum RegistrationMode {
  /** Anybody. */
  OPEN,
  /** Whoever brings the code of an invite that is still good. */
  INVITE,
  /** Whoever solves a puzzle, which costs a browser seconds and a farm of accounts money. */
  PROOF_OF_WORK;

  /**
   * Reads the word of a setting.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  public static RegistrationMode parse(String word) {
    return Arrays.stream(values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("it is one of " + words() + "."));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String words() {
    return Arrays.stream(values()).map(RegistrationMode::word).collect(Collectors.joining(", "));
  }
}

package chat.tempest.chat.invite;

import chat.tempest.core.Problem;
import java.security.SecureRandom;

/** What stands in an invite's link: 8 to 32 characters of base62. */
public record InviteCode(String value) {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** 59 bits: nobody finds one by trying. */
  private static final int LENGTH = 10;

  /**
   * @throws Problem.NotFound where no invite can have that code
   */
  public InviteCode {
    if (!value.matches("[0-9A-Za-z]{8,32}")) {
      throw Problem.notFound("invite");
    }
  }

  static InviteCode random(SecureRandom random) {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InviteCode(code.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}

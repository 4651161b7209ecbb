package chat.tempest.auth.signup;

import chat.tempest.core.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A solved {@link Puzzle}: what ALTCHA calls a payload, before it is put into base64.
 *
 * @param number that was found
 */
public record Solution(
    String algorithm, String challenge, long number, String salt, String signature) {
  private static final int LONGEST = 256;

  /**
   * @throws Problem.Invalid where a part cannot be that of a puzzle of ours
   */
  public Solution {
    var faults = new ArrayList<Problem.Field>();
    if (!algorithm.equals(Puzzles.ALGORITHM)) {
      faults.add(new Problem.Field("algorithm", "not " + Puzzles.ALGORITHM));
    }
    if (number < 0 || number > Puzzles.MOST) {
      faults.add(new Problem.Field("number", "not from 0 to " + Puzzles.MOST));
    }
    requireShort("challenge", challenge, faults);
    requireShort("salt", salt, faults);
    requireShort("signature", signature, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void requireShort(String field, String text, List<Problem.Field> faults) {
    if (text.length() > LONGEST) {
      faults.add(new Problem.Field(field, text.length() + " characters, at most " + LONGEST));
    }
  }
}

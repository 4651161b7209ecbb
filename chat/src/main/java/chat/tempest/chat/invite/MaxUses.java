package chat.tempest.chat.invite;

import chat.tempest.core.Problem;

/** How many people may come by an invite: 0 to 100, 0 for any number. */
public record MaxUses(int value) {
  private static final int MOST = 100;

  static final MaxUses ANY_NUMBER = new MaxUses(0);

  public MaxUses {
    if (value < 0 || value > MOST) {
      throw Problem.invalid("", value + " uses, 0 to " + MOST + " are right");
    }
  }
}

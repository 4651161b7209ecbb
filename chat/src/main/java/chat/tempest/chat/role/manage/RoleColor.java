package chat.tempest.chat.role.manage;

import chat.tempest.core.Problem;

/** 0xRRGGBB as a number, 0 for none. */
public record RoleColor(int value) {
  private static final int WHITE = 0xFFFFFF;

  public RoleColor {
    if (value < 0 || value > WHITE) {
      throw Problem.invalid("", value + ", 0 to " + WHITE + " are right");
    }
  }
}

package chat.tempest.app.attack;

/**
 * One line of the table.
 *
 * @param area as in {@code DPoP}
 * @param what is tried
 * @param expected what must come of it
 */
record Row(String area, String what, Outcome expected, Attempt attempt) {
  /** Tries it, and says what came of it. */
  @FunctionalInterface
  interface Attempt {
    Outcome on(Stage stage);
  }

  @Override
  public String toString() {
    return area + ": " + what + " → " + expected;
  }
}

package chat.tempest.db.embedded;

/** What survives a crash of the machine. */
public enum Durability {
  /** Whatever was acknowledged. */
  FULL("on"),
  /** Nothing: for tests, which are faster so. */
  NONE("off");

  private final String setting;

  Durability(String setting) {
    this.setting = setting;
  }

  String setting() {
    return setting;
  }
}

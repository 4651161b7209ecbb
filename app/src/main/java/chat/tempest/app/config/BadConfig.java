package chat.tempest.app.config;

/** The configuration cannot be used. The message is a sentence for the operator. */
public final class BadConfig extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadConfig(String message) {
    super(message);
  }

  static BadConfig of(Setting setting, String problem) {
    return new BadConfig(setting + " " + problem);
  }
}

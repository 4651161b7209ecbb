package chat.tempest.bench.load;

/** The command line cannot be followed. The message is a sentence for who typed it. */
final class BadOption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadOption(String message) {
    super(message);
  }
}

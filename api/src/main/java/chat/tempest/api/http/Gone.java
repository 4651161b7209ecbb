package chat.tempest.api.http;

/** The client closed the connection before it was answered. There is nobody to tell. */
final class Gone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Gone() {
    super("the client is gone", null, false, false);
  }
}

package chat.tempest.app;

/** Another program listens on the port. The message is a sentence for the operator. */
final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTaken(int port) {
    super("Port " + port + " is taken by another program: stop that one, or set PORT to another.");
  }
}

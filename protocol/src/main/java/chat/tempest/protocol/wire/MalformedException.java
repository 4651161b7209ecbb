package chat.tempest.protocol.wire;

/** Bytes that are not what the protocol allows. Stackless: it is an answer to a stranger. */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedException(String reason) {
    super(reason, null, false, false);
  }
}

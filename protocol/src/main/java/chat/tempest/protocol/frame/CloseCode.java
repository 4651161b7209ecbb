package chat.tempest.protocol.frame;

/** Why the gateway closes a connection. */
public enum CloseCode {
  GOING_AWAY(1001, "the server is going away"),
  TOO_LARGE(1009, "a message above 4 KiB"),
  INTERNAL_ERROR(4000, "internal error"),
  MALFORMED(4002, "malformed frame"),
  NOT_IDENTIFIED(4003, "not identified"),
  REFUSED(4004, "token or proof refused"),
  ALREADY_IDENTIFIED(4005, "already identified"),
  TOO_MANY_FRAMES(4008, "too many frames"),
  TIMED_OUT(4009, "no heartbeat in time, or no Identify within 5 s"),
  REVOKED(4010, "the session was revoked"),
  TOO_SLOW(4011, "too slow: the queue of unsent bytes is full"),
  TOKEN_ENDED(4012, "the access token has ended: resume with another");

  private final int number;
  private final String reason;

  CloseCode(int number, String reason) {
    this.number = number;
    this.reason = reason;
  }

  /** The status code of the close frame (RFC 6455 section 7.4.2). */
  public int number() {
    return number;
  }

  /** One line for people, at most 123 bytes. */
  public String reason() {
    return reason;
  }
}

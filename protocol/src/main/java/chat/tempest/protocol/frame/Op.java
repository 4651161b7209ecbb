package chat.tempest.protocol.frame;

/** The numbers of the operations; Discord's where the meaning is the same. */
public final class Op {
  public static final int DISPATCH = 0;
  public static final int HEARTBEAT = 1;
  public static final int IDENTIFY = 2;
  public static final int PRESENCE = 3;
  public static final int RESUME = 6;
  public static final int RECONNECT = 7;
  public static final int INVALID_SESSION = 9;
  public static final int HELLO = 10;
  public static final int HEARTBEAT_ACK = 11;
  public static final int READY = 12;
  public static final int RESUMED = 13;

  private Op() {}
}

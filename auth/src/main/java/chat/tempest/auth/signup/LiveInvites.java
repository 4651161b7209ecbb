package chat.tempest.auth.signup;

/** Knows the invites into servers, which signing up only asks about. */
@FunctionalInterface
public interface LiveInvites {
  /** Whether there is an invite with that code, and it is still good. */
  boolean isLive(String code);
}

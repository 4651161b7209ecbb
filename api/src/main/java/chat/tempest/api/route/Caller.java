package chat.tempest.api.route;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.dpop.Proof;

/** Who calls, as far as the route asked for it. */
public sealed interface Caller {
  /**
   * An account on one of its devices.
   *
   * @param verified whether a passkey was used for just this request
   */
  record SignedIn(LoginSession login, boolean verified) implements Caller {}

  /** The holder of a key that has no token yet. */
  record WithKey(Proof proof) implements Caller {}

  /** Anyone. */
  record Stranger() implements Caller {}
}

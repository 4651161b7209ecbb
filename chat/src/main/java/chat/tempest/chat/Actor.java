package chat.tempest.chat;

import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import java.util.Optional;

/**
 * Who does a deed, and why, if they say so.
 *
 * @param verified whether a passkey was used for just this deed
 */
public record Actor(UserId userId, Optional<Reason> reason, boolean verified) {

  /** Where nobody asks for a passkey: the program itself. */
  public static Actor trusted(UserId userId) {
    return new Actor(userId, Optional.empty(), true);
  }

  /**
   * Asked once the deed is known to be allowed.
   *
   * @throws Problem.Unauthorized {@code insufficient_user_authentication}
   */
  public void requireVerified() {
    if (!verified) {
      throw Problem.insufficientAuthentication();
    }
  }
}

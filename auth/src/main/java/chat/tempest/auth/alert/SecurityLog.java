package chat.tempest.auth.alert;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs of an attack, each a line of the log under the name {@code tempest.security}. Names
 * accounts and devices by their ids; holds no token, no key and no address.
 */
public final class SecurityLog {
  private static final Logger log = LoggerFactory.getLogger("tempest.security");

  /** A copy of a passkey may be in use: its counter went backwards. */
  public void counterWentBack(UserId user) {
    log.warn("passkey_counter_went_back user={}", user);
  }

  /** What may never change of a passkey did: whether it can be backed up. */
  public void backupEligibilityChanged(UserId user) {
    log.warn("passkey_backup_eligibility_changed user={}", user);
  }

  /** A refresh token was used a second time, by the device's own key: the family is ended. */
  public void refreshTokenReused(DeviceId device) {
    log.warn("refresh_token_reused device={}", device);
  }

  /** Somebody without the device's key has its refresh token. It is of no use to them. */
  public void refreshTokenExposed(DeviceId device) {
    log.warn("refresh_token_exposed device={}", device);
  }

  /** A native app's code came a second time: the device that came of it is signed out. */
  public void authorizationCodeReused(DeviceId device) {
    log.warn("authorization_code_reused device={}", device);
  }

  /** A true refresh token is newer than the database: it was set back to an older state. */
  public void refreshTokenAheadOfDatabase(DeviceId device) {
    log.error("refresh_token_ahead_of_database device={}", device);
  }
}

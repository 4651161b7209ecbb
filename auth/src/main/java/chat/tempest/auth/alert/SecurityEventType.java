package chat.tempest.auth.alert;

import java.util.Locale;

/** What of an account its owner is told. */
public enum SecurityEventType {
  DEVICE_SIGNED_IN,
  DEVICE_REMOVED,
  REFRESH_TOKEN_REUSED,
  REFRESH_TOKEN_EXPOSED,
  PASSKEY_ADDED,
  PASSKEY_REMOVED,
  PASSKEY_COUNTER_WENT_BACK,
  PASSKEY_BACKUP_CHANGED,
  RECOVERY_CODES_MADE,
  RECOVERY_CODE_USED,
  APPROVAL_USED;

  /** As it is stored and told, in lower case. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

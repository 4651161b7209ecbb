package chat.tempest.auth.passkey;

import java.util.Locale;

/** What a ceremony of an account that is there already is for. */
public enum DeedCeremony {
  /** A further passkey. */
  PASSKEY,
  /** One dangerous deed. */
  STEP_UP,
  /** Coming back without one's passkeys. */
  RECOVERY;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

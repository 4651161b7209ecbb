package chat.tempest.auth.token;

import java.util.Locale;

/** What kind of client a device is. */
public enum Platform {
  WEB,
  DESKTOP,
  COMMAND_LINE,
  BOT;

  /** As it is stored and told, in lower case. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

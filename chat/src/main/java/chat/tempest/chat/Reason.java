package chat.tempest.chat;

import chat.tempest.chat.text.OneLine;

/** Why somebody does something, for the audit log: 1 to 512 characters on one line. */
public record Reason(String value) {
  /** Where a request says it, as Discord's do. */
  public static final String HEADER = "X-Audit-Log-Reason";

  /** Characters, at most. */
  public static final int MOST = 512;

  public Reason {
    value = OneLine.require(value, 1, MOST);
  }
}

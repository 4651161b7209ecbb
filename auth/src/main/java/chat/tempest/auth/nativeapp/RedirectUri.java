package chat.tempest.auth.nativeapp;

import chat.tempest.core.Problem;
import java.util.regex.Pattern;

/**
 * Where a native app listens for its code: {@code http://127.0.0.1:<port>/callback}, or {@code
 * [::1]} (RFC 8252 section 7.3). Not {@code localhost}, whose meaning a machine may change (section
 * 8.3), and no other path, so that a code cannot be sent to another program's page.
 */
public record RedirectUri(String value) {
  private static final int MOST_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile("http://(?:127\\.0\\.0\\.1|\\[::1]):(?<port>[1-9][0-9]{0,4})/callback");

  /**
   * @throws Problem.Invalid where it is any other address, or the same one written otherwise
   */
  public RedirectUri {
    var form = FORM.matcher(value);
    if (!form.matches() || Integer.parseInt(form.group("port")) > MOST_PORT) {
      throw Problem.invalid("", "not http://127.0.0.1:<port>/callback or http://[::1]:…");
    }
  }
}

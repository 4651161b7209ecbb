package chat.tempest.auth.passkey;

import chat.tempest.auth.token.DeviceName;
import chat.tempest.core.Problem;

/** What its owner calls a passkey: 1 to 64 characters, on one line. */
public record PasskeyName(String value) {
  private static final int LONGEST = 64;

  /**
   * @throws Problem.Invalid where it is empty, too long or holds control characters
   */
  public PasskeyName {
    value = new DeviceName(value).value();
    int length = value.codePointCount(0, value.length());
    if (length > LONGEST) {
      throw Problem.invalid("", length + " characters, 1 to " + LONGEST + " are right");
    }
  }

  /** After the device that it was made on, until the owner says otherwise. */
  public static PasskeyName after(DeviceName device) {
    var text = device.value();
    int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
    return new PasskeyName(text.substring(0, text.offsetByCodePoints(0, length)));
  }
}

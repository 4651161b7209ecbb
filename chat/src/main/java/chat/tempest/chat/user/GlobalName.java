package chat.tempest.chat.user;

import chat.tempest.chat.text.OneLine;

/** What people read: 1 to 32 characters. */
public record GlobalName(String value) {
  public GlobalName {
    value = OneLine.require(value, 1, 32);
  }
}

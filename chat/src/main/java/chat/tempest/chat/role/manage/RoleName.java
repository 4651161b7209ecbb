package chat.tempest.chat.role.manage;

import chat.tempest.chat.text.OneLine;

/** 1 to 100 characters. */
public record RoleName(String value) {
  public RoleName {
    value = OneLine.require(value, 1, 100);
  }
}

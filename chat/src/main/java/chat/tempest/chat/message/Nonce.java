package chat.tempest.chat.message;

import chat.tempest.chat.text.OneLine;

/**
 * What the sender's client calls the message before the server has named it: 1 to 25 characters.
 */
public record Nonce(String value) {
  public Nonce {
    value = OneLine.require(value, 1, 25);
  }
}

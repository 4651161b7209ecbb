package chat.tempest.api.auth;

import chat.tempest.auth.client.ClientCredentials.Granted;

/**
 * What a bot is given. There is no refresh token: it signs another assertion (RFC 6749 section
 * 4.4.3).
 *
 * @param tokenType always {@code DPoP}
 * @param expiresIn in seconds
 */
record BotToken(String tokenType, String accessToken, long expiresIn) implements Issued {

  static BotToken of(Granted granted) {
    return new BotToken("DPoP", granted.accessToken(), granted.expiresIn().toSeconds());
  }

  /** Never the token: it would stand in logs. */
  @Override
  public String toString() {
    return "BotToken";
  }
}

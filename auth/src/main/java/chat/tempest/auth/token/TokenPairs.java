package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;

/** Makes the answer that every sign-in and every refresh ends with. */
final class TokenPairs {
  private final AccessTokens accessTokens;
  private final RefreshMint mint;
  private final UserStore users;

  TokenPairs(AccessTokens accessTokens, RefreshMint mint, UserStore users) {
    this.accessTokens = accessTokens;
    this.mint = mint;
    this.users = users;
  }

  /**
   * @param generation of the refresh token
   * @param salt of the family
   */
  SignedIn issue(Transaction tx, DeviceId device, UserId user, int generation, byte[] salt) {
    return new SignedIn(
        accessTokens.issue(tx, device, user),
        AccessTokens.LIFETIME,
        mint.token(device, generation, salt).text(),
        device,
        users.get(tx, user));
  }
}

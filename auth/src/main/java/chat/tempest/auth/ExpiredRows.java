package chat.tempest.auth;

import chat.tempest.auth.passkey.Ceremonies;
import chat.tempest.auth.token.ExpiredTokens;

/** Deletes what has run out: ceremonies that nobody finished, access tokens after their time. */
public final class ExpiredRows implements Runnable {
  private final Ceremonies ceremonies;
  private final ExpiredTokens tokens;

  ExpiredRows(Ceremonies ceremonies, ExpiredTokens tokens) {
    this.ceremonies = ceremonies;
    this.tokens = tokens;
  }

  /** To be run every minute or so; more than one node at once does no harm. */
  @Override
  public void run() {
    ceremonies.deleteExpired();
    tokens.delete();
  }
}

package chat.tempest.chat.invite;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;

/** The table {@code bans}, as far as coming in depends on it. */
final class BanStore {
  private static final String IS_BANNED =
      "SELECT EXISTS (SELECT FROM bans WHERE guild_id = :guild AND user_id = :user)";

  boolean isBanned(Transaction tx, GuildId guild, UserId user) {
    return tx.query(IS_BANNED).bind("guild", guild).bind("user", user).mapTo(Boolean.class).one();
  }
}

package chat.tempest.chat.message;

import static chat.tempest.perms.Permission.BYPASS_SLOWMODE;

import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.core.Snowflake;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.ChannelType;
import chat.tempest.protocol.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes people wait between their messages where the channel says so. */
final class SlowmodeRule {
  private static final String GET =
      """
      SELECT c.id, c.type, c.rate_limit_per_user, t.archived, t.locked
      FROM channels c LEFT JOIN threads t ON t.id = c.id
      WHERE c.id = :id
      """;

  private static final String LOCK_AUTHOR =
      """
      SELECT user_id
      FROM members
      WHERE guild_id = :guild AND user_id = :user
      FOR NO KEY UPDATE
      """;

  private final MessageStore messages;

  SlowmodeRule(MessageStore messages) {
    this.messages = messages;
  }

  /**
   * What sending depends on.
   *
   * @param archived null for what is no thread
   * @param locked null for what is no thread
   */
  record Talk(
      ChannelId id,
      int type,
      int rateLimitPerUser,
      @Nullable Boolean archived,
      @Nullable Boolean locked) {
    boolean isThread() {
      return ChannelType.isThread(type);
    }

    boolean isArchived() {
      return Boolean.TRUE.equals(archived);
    }

    boolean isLocked() {
      return Boolean.TRUE.equals(locked);
    }
  }

  /**
   * @throws Problem.Invalid where nobody can talk there: a category
   */
  Talk requireTalk(Transaction tx, ChannelId id) {
    var place =
        tx.query(GET)
            .bind("id", id)
            .mapTo(Talk.class)
            .findOne()
            .orElseThrow(() -> Problem.notFound(id));
    if (place.type() == ChannelType.CATEGORY.number()) {
      throw Problem.invalid("", "nobody can write into a category");
    }
    return place;
  }

  /**
   * To be asked after the message was written: whoever sends two at once is made to wait by the
   * lock until the first is there to be seen.
   *
   * @throws Problem.RateLimited {@code slowmode}, with the time that is still to wait
   */
  void requireWaited(Transaction tx, PermissionSet held, Talk place, Message message) {
    if (place.rateLimitPerUser() == 0 || held.has(BYPASS_SLOWMODE)) {
      return;
    }
    lockAuthor(tx, message);
    var wait = Duration.ofSeconds(place.rateLimitPerUser());
    long sent = message.id().createdAtMillis();
    messages
        .lastOf(
            tx,
            message.author().id(),
            place.id(),
            Snowflake.atMillis(sent - wait.toMillis()),
            message.id())
        .ifPresent(last -> refuse(wait.minusMillis(sent - last.createdAtMillis())));
  }

  private static void refuse(Duration rest) {
    if (rest.isPositive()) {
      throw Problem.slowmode(rest);
    }
  }

  private static void lockAuthor(Transaction tx, Message message) {
    tx.query(LOCK_AUTHOR)
        .bind("guild", message.guildId())
        .bind("user", message.author().id())
        .mapTo(UserId.class)
        .one();
  }
}

package chat.tempest.chat.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What people see, for those who deliver events. Blocks on the database. */
public final class Sight {
  private final Transactions transactions;
  private final Access access;

  public Sight(Transactions transactions, Access access) {
    this.transactions = transactions;
    this.access = access;
  }

  /**
   * The channels, categories and active threads of the guild that the user may view; none for a
   * non-member.
   */
  public Set<ChannelId> visibleChannels(GuildId guild, UserId user) {
    return visibleChannels(guild, Set.of(user)).getOrDefault(user, Set.of());
  }

  /** The same for many in one query; those who are no members are left out. */
  public Map<UserId, Set<ChannelId>> visibleChannels(GuildId guild, Collection<UserId> users) {
    return transactions.read(
        tx ->
            access.seen(tx, guild, users).stream()
                .collect(toUnmodifiableMap(Access.Seen::userId, Access.Seen::channels)));
  }

  /** Those of the users who may view one channel or active thread. */
  public Set<UserId> viewers(GuildId guild, ChannelId channel, Collection<UserId> users) {
    return transactions.read(tx -> access.viewers(tx, guild, channel, users));
  }

  /** Whether the user may view a channel or thread, archived or not. */
  public boolean sees(UserId user, ChannelId channel) {
    return transactions.read(tx -> access.sees(tx, user, channel));
  }

  /**
   * What a user sees of a guild.
   *
   * @param channels channels, categories and active threads
   * @param archived threads that were archived lately
   */
  public record Seen(Set<ChannelId> channels, Set<ChannelId> archived) {}

  /**
   * What the user sees in each of their guilds, as the transaction sees it.
   *
   * @param since when threads count as archived lately
   */
  public Map<GuildId, Seen> everywhere(Transaction tx, UserId user, Instant since) {
    return access.everywhere(tx, user).stream()
        .collect(
            toUnmodifiableMap(
                Standing::guildId,
                each -> new Seen(each.visibleChannels(), access.archivedSince(tx, each, since))));
  }

  /** Frees what is kept of a guild's rules: it is gone, or nobody here looks at it any more. */
  public void invalidate(GuildId guild) {
    access.forget(guild);
  }
}

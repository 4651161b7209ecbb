package chat.tempest.gateway.session;

import chat.tempest.chat.access.Sight;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.EventLog;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where a user's streams stand and what the user sees there, as of one moment. */
public final class Positions {
  private final Transactions transactions;
  private final EventLog log;
  private final Sight sight;

  public Positions(Transactions transactions, EventLog log, Sight sight) {
    this.transactions = transactions;
    this.log = log;
    this.sight = sight;
  }

  /**
   * @param head the place of the last event
   * @param oldest the first place that the log holds
   */
  record Stream(long head, long oldest) {
    boolean holdsAllAfter(long cursor) {
      return cursor <= head && cursor + 1 >= oldest;
    }
  }

  /** A guild's stream with the channels that the user sees. */
  record Place(Stream stream, Set<ChannelId> sight) {}

  /** The user's own stream and those of their guilds. */
  record Position(Stream own, Map<GuildId, Place> guilds) {}

  Position of(UserId user) {
    return transactions.read(tx -> new Position(stream(tx, user.value()), guilds(tx, user)));
  }

  private Map<GuildId, Place> guilds(Transaction tx, UserId user) {
    var guilds = new HashMap<GuildId, Place>();
    sight
        .everywhere(tx, user)
        .forEach((guild, seen) -> guilds.put(guild, new Place(stream(tx, guild.value()), seen)));
    return guilds;
  }

  private Stream stream(Transaction tx, long id) {
    return new Stream(log.head(tx, id), log.oldest(tx, id));
  }
}

package chat.tempest.gateway.session;

import chat.tempest.chat.access.Sight;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.EventLog;
import chat.tempest.db.EventRetention;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where a user's streams stand and what the user sees there, as of one moment. */
public final class Positions {
  private final Transactions transactions;
  private final InstantSource clock;
  private final EventLog log;
  private final Sight sight;

  public Positions(Transactions transactions, InstantSource clock, EventLog log, Sight sight) {
    this.clock = clock;
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

  /**
   * A guild's stream with the channels that the user sees.
   *
   * @param archived threads that the user saw while they were open, and could still read
   */
  record Place(Stream stream, Set<ChannelId> sight, Set<ChannelId> archived) {
    boolean shows(ChannelId channel) {
      return sight.contains(channel) || archived.contains(channel);
    }
  }

  /** The user's own stream and those of their guilds. */
  record Position(Stream own, Map<GuildId, Place> guilds) {}

  Position of(UserId user) {
    return transactions.read(tx -> new Position(stream(tx, user.value()), guilds(tx, user)));
  }

  private Map<GuildId, Place> guilds(Transaction tx, UserId user) {
    var guilds = new HashMap<GuildId, Place>();
    sight
        .everywhere(tx, user, clock.instant().minus(EventRetention.KEPT))
        .forEach((guild, seen) -> guilds.put(guild, place(stream(tx, guild.value()), seen)));
    return guilds;
  }

  private static Place place(Stream stream, Sight.Seen seen) {
    return new Place(stream, seen.channels(), seen.archived());
  }

  private Stream stream(Transaction tx, long id) {
    return new Stream(log.head(tx, id), log.oldest(tx, id));
  }
}

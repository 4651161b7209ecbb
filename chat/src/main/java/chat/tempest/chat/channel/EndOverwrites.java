package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.OVERWRITE_END;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.event.ChannelUpdated;
import chat.tempest.protocol.event.GuildOverwritesUpdated;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Deletes overwrites whose time is over, and tells all who look on. They do not count any more from
 * that very instant: this is what makes open connections learn of it. Several nodes may do it at
 * once.
 */
public final class EndOverwrites implements Runnable {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Access access;
  private final GuildStore guilds;
  private final ChannelStore channels;
  private final OverwriteStore overwrites;
  private final AuditLog audit;

  public EndOverwrites(
      Transactions transactions,
      InstantSource clock,
      Access access,
      GuildStore guilds,
      ChannelStore channels,
      OverwriteStore overwrites,
      AuditLog audit) {
    this.transactions = transactions;
    this.clock = clock;
    this.access = access;
    this.guilds = guilds;
    this.channels = channels;
    this.overwrites = overwrites;
    this.audit = audit;
  }

  @Override
  public void run() {
    var now = clock.instant();
    for (var ended : transactions.read(tx -> overwrites.ended(tx, now))) {
      transactions.write(
          tx -> {
            if (ended.isGuild()) {
              endIn(tx, ended.guildId(), now);
            } else {
              endIn(tx, new ChannelId(ended.scopeId()), now);
            }
            return ended;
          });
    }
  }

  private void endIn(Transaction tx, GuildId guild, Instant now) {
    if (guilds.lock(tx, guild).isEmpty()) {
      return;
    }
    var before = new GuildOverwritesUpdated(guild, overwrites.of(tx, guild));
    if (overwrites.deleteEnded(tx, guild, now) > 0) {
      var kept = Overwritten.live(before.permissionOverwrites(), now);
      var after = new GuildOverwritesUpdated(guild, kept);
      access.changed(tx, guild);
      audit.happened(tx, guild, OVERWRITE_END, guild, before, after);
      tx.emit(after);
    }
  }

  private void endIn(Transaction tx, ChannelId id, Instant now) {
    var before = channels.lock(tx, id).orElse(null);
    if (before != null && overwrites.deleteEnded(tx, id, now) > 0) {
      var kept = Overwritten.live(before.permissionOverwrites(), now);
      var after = before.with(kept);
      access.changed(tx, before.guildId());
      audit.happened(tx, before.guildId(), OVERWRITE_END, id, before, after);
      tx.emit(ChannelUpdated.of(before, after));
    }
  }
}

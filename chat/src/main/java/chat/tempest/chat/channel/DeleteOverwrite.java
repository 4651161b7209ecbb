package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.OVERWRITE_DELETE;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.perms.Place;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.event.ChannelUpdated;
import chat.tempest.protocol.event.GuildOverwritesUpdated;
import java.util.List;

/** Takes away what a guild or a channel says of a role or a member: they inherit again. */
public final class DeleteOverwrite {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;
  private final ChannelStore channels;
  private final OverwriteStore overwrites;
  private final OverwriteRule rule;
  private final AuditLog audit;

  public DeleteOverwrite(
      Transactions transactions,
      Access access,
      GuildStore guilds,
      ChannelStore channels,
      OverwriteStore overwrites,
      MemberStore members,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.guilds = guilds;
    this.channels = channels;
    this.overwrites = overwrites;
    this.rule = new OverwriteRule(access, members);
    this.audit = audit;
  }

  /**
   * In a channel, category or thread.
   *
   * @param target the role's or the user's id
   * @throws Problem.NotFound where the channel or the overwrite does not exist, or the actor may
   *     not see the channel
   * @throws Problem.Forbidden without {@link Permission#MANAGE_OVERWRITES}, or against the
   *     hierarchy
   */
  public void delete(Actor actor, ChannelId id, long target) {
    transactions.write(
        tx -> {
          var before = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          var standing = access.require(tx, actor, id);
          ArchivedRule.requireOpen(before);
          var old = find(before.permissionOverwrites(), target);
          rule.requireMayDelete(tx, standing, standing.place(id), standing.permissions(id), old);
          var kept = Overwritten.without(before.permissionOverwrites(), target);
          var after = before.with(kept);
          overwrites.delete(tx, id, target);
          access.changed(tx, before.guildId());
          audit.changed(tx, actor, before.guildId(), OVERWRITE_DELETE, id, before, after);
          tx.emit(ChannelUpdated.of(before, after));
          return kept;
        });
  }

  /**
   * In the guild as a whole; else as in a channel.
   *
   * @throws Problem.NotFound where the guild or the overwrite does not exist, or the actor is no
   *     member
   */
  public void delete(Actor actor, GuildId guild, long target) {
    transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, home.id());
          var before = overwrites.of(tx, guild);
          var old = find(before, target);
          rule.requireMayDelete(tx, standing, Place.guild(), standing.permissions(), old);
          var after = new GuildOverwritesUpdated(guild, Overwritten.without(before, target));
          overwrites.delete(tx, guild, target);
          access.changed(tx, guild);
          var was = new GuildOverwritesUpdated(guild, before);
          audit.changed(tx, actor, guild, OVERWRITE_DELETE, guild, was, after);
          tx.emit(after);
          return after;
        });
  }

  private static Overwrite find(List<Overwrite> all, long target) {
    return Overwritten.find(all, target).orElseThrow(() -> Problem.notFound("overwrite"));
  }
}

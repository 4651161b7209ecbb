package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.OVERWRITE_SET;
import static chat.tempest.perms.Permission.ADMINISTRATOR;

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
import chat.tempest.perms.Scope;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.event.ChannelUpdated;
import chat.tempest.protocol.event.GuildOverwritesUpdated;
import java.time.InstantSource;
import java.util.List;

/** Says what a guild or one of its channels allows and denies a role or a member. */
public final class SetOverwrite {
  private static final int MOST = 1_000;

  private final Transactions transactions;
  private final InstantSource clock;
  private final Access access;
  private final GuildStore guilds;
  private final ChannelStore channels;
  private final OverwriteStore overwrites;
  private final OverwriteRule rule;
  private final AuditLog audit;

  public SetOverwrite(
      Transactions transactions,
      InstantSource clock,
      Access access,
      GuildStore guilds,
      ChannelStore channels,
      OverwriteStore overwrites,
      MemberStore members,
      AuditLog audit) {
    this.transactions = transactions;
    this.clock = clock;
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
   * @throws Problem.NotFound where the channel, the role or the member does not exist, or the actor
   *     may not see the channel
   * @throws Problem.Forbidden without {@link Permission#MANAGE_OVERWRITES}, or against the
   *     hierarchy
   * @throws Problem.Invalid where it is over already
   * @throws Problem.Conflict {@code too_many_overwrites}, {@code thread_archived}
   */
  public void set(Actor actor, ChannelId id, long target, OverwriteEdit edit) {
    transactions.write(
        tx -> {
          var before = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          var standing = access.require(tx, actor, id);
          ArchivedRule.requireOpen(before);
          var place = standing.place(id);
          var old = Overwritten.find(before.permissionOverwrites(), target);
          var fresh = edit.of(target, place.scope());
          rule.requireMaySet(tx, standing, place, standing.permissions(id), old, fresh);
          requireAhead(edit);
          var all = with(before.permissionOverwrites(), fresh);
          if (!all.equals(before.permissionOverwrites())) {
            var after = before.with(all);
            overwrites.put(tx, before.guildId(), id, fresh);
            access.changed(tx, before.guildId());
            audit.changed(tx, actor, before.guildId(), OVERWRITE_SET, id, before, after);
            tx.emit(ChannelUpdated.of(before, after));
          }
          return all;
        });
  }

  /**
   * In the guild as a whole; else as in a channel.
   *
   * @throws Problem.NotFound where the guild, the role or the member does not exist, or the actor
   *     is no member
   * @throws Problem.Unauthorized where it makes administrators and no passkey was used for it
   */
  public void set(Actor actor, GuildId guild, long target, OverwriteEdit edit) {
    transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, home.id());
          var before = overwrites.of(tx, guild);
          var old = Overwritten.find(before, target);
          var fresh = edit.of(target, Scope.GUILD);
          rule.requireMaySet(tx, standing, Place.guild(), standing.permissions(), old, fresh);
          requireAhead(edit);
          if (fresh.allow().has(ADMINISTRATOR)) {
            actor.requireVerified();
          }
          var after = new GuildOverwritesUpdated(guild, with(before, fresh));
          if (!after.permissionOverwrites().equals(before)) {
            overwrites.put(tx, guild, guild, fresh);
            access.changed(tx, guild);
            var was = new GuildOverwritesUpdated(guild, before);
            audit.changed(tx, actor, guild, OVERWRITE_SET, guild, was, after);
            tx.emit(after);
          }
          return after;
        });
  }

  private void requireAhead(OverwriteEdit edit) {
    if (edit.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
      throw Problem.invalid("expires_at", "is over already");
    }
  }

  private static List<Overwrite> with(List<Overwrite> before, Overwrite fresh) {
    var after = Overwritten.with(before, fresh);
    if (after.size() > MOST) {
      throw Problem.conflict(
          "too_many_overwrites", "A place has at most %,d overwrites.".formatted(MOST));
    }
    return after;
  }
}

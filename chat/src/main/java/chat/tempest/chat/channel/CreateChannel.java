package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.CHANNEL_CREATE;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.perms.Place;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelCreated;
import java.util.Optional;

/** Makes a channel or category, last among its siblings. */
public final class CreateChannel {
  private final Transactions transactions;
  private final SnowflakeGenerator ids;
  private final Access access;
  private final GuildStore guilds;
  private final ChannelStore channels;
  private final CategoryRule categoryRule;
  private final OverwriteRule overwriteRule;
  private final AuditLog audit;

  public CreateChannel(
      Transactions transactions,
      SnowflakeGenerator ids,
      Access access,
      GuildStore guilds,
      MemberStore members,
      ChannelStore channels,
      AuditLog audit) {
    this.transactions = transactions;
    this.ids = ids;
    this.access = access;
    this.guilds = guilds;
    this.channels = channels;
    this.categoryRule = new CategoryRule(channels);
    this.overwriteRule = new OverwriteRule(access, members);
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#MANAGE_CHANNELS}, with overwrites also
   *     without {@link Permission#MANAGE_OVERWRITES} or against the hierarchy
   * @throws Problem.Conflict {@code too_many_channels}
   */
  public Channel create(Actor actor, GuildId guild, ChannelDraft draft) {
    return transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, guild, MANAGE_CHANNELS);
          draft.parentId().ifPresent(parent -> categoryRule.require(tx, standing, parent));
          var room = channels.room(tx, guild, draft.parentId().orElse(null));
          ChannelLimit.requireRoom(room.channels());
          var channel = draft.as(new ChannelId(ids.next()), guild, room.next());
          requireMayOverwrite(tx, standing, channel);
          channels.insert(tx, channel);
          access.changed(tx, home.id());
          audit.created(tx, actor, guild, CHANNEL_CREATE, channel.id(), channel);
          tx.emit(new ChannelCreated(channel));
          return channel;
        });
  }

  private void requireMayOverwrite(Transaction tx, Standing standing, Channel channel) {
    var overwrites = channel.permissionOverwrites();
    if (overwrites.isEmpty()) {
      return;
    }
    var place = channel.parentId() == null ? Place.guild() : standing.place(channel.parentId());
    var held = standing.permissions();
    for (var overwrite : overwrites) {
      overwriteRule.requireMaySet(tx, standing, place, held, Optional.empty(), overwrite);
    }
  }
}

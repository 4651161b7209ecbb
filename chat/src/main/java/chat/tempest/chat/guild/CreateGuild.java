package chat.tempest.chat.guild;

import chat.tempest.chat.Actor;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.member.GuildLimit;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.role.EveryoneRole;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ChannelType;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.event.GuildJoined;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a guild of which the actor is the owner, with a first channel to talk in. */
public final class CreateGuild {
  private final Transactions transactions;
  private final SnowflakeGenerator ids;
  private final InstantSource clock;
  private final GuildStore guilds;
  private final RoleStore roles;
  private final MemberStore members;
  private final ChannelStore channels;
  private final GuildLimit limit;

  public CreateGuild(
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      GuildStore guilds,
      RoleStore roles,
      MemberStore members,
      ChannelStore channels,
      GuildLimit limit) {
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
    this.guilds = guilds;
    this.roles = roles;
    this.members = members;
    this.channels = channels;
    this.limit = limit;
  }

  /**
   * @throws Problem.Conflict {@code too_many_guilds} where the actor is in as many as one may be
   */
  public Guild create(Actor actor, GuildDraft draft) {
    var guild = new Guild(new GuildId(ids.next()), draft.name().value(), null, actor.userId());
    return transactions.write(
        tx -> {
          limit.requireRoom(tx, actor.userId());
          guilds.insert(tx, guild);
          roles.insert(tx, EveryoneRole.of(guild.id()));
          members.insert(tx, guild.id(), actor.userId(), clock.instant());
          addFirstChannels(tx, guild.id());
          tx.emit(new GuildJoined(actor.userId(), guild.id()));
          return guild;
        });
  }

  private void addFirstChannels(Transaction tx, GuildId guild) {
    var category = channel(guild, ChannelType.CATEGORY, "Text channels", null);
    channels.insert(tx, category);
    channels.insert(tx, channel(guild, ChannelType.TEXT, "general", category.id()));
  }

  private Channel channel(
      GuildId guild, ChannelType type, String name, @Nullable ChannelId parent) {
    var id = new ChannelId(ids.next());
    return new Channel(id, guild, type.number(), name, null, 0, parent, 0, List.of(), null);
  }
}

package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.CHANNEL_ORDER;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;
import static java.util.Objects.requireNonNull;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelUpdated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts channels into another order, and into other categories. */
public final class MoveChannels {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;
  private final ChannelStore channels;
  private final AuditLog audit;

  public MoveChannels(
      Transactions transactions,
      Access access,
      GuildStore guilds,
      ChannelStore channels,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.guilds = guilds;
    this.channels = channels;
    this.audit = audit;
  }

  /** The order before or after, for the audit log. */
  private record Order(List<Place> channels) {
    record Place(ChannelId id, int position, @Nullable ChannelId parentId) {}

    static Order of(Collection<Channel> channels) {
      return new Order(
          channels.stream().map(c -> new Place(c.id(), c.position(), c.parentId())).toList());
    }
  }

  /**
   * All of them or none.
   *
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Invalid where one of the channels is not of the guild, is not seen by the
   *     actor, or is to stand where it cannot
   * @throws Problem.Forbidden without {@link Permission#MANAGE_CHANNELS} in the guild, in each of
   *     the channels and in the categories that they go to, or where the actor could do more in a
   *     channel once it stands there
   */
  public void move(Actor actor, GuildId guild, ChannelOrder order) {
    transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, guild, MANAGE_CHANNELS);
          var before = byId(channels.of(tx, Set.of(home.id())));
          var moved = moved(before, standing, order);
          if (!moved.isEmpty()) {
            write(tx, actor, guild, before, moved);
          }
          return guild;
        });
  }

  private void write(
      Transaction tx,
      Actor actor,
      GuildId guild,
      Map<ChannelId, Channel> before,
      List<Channel> moved) {
    for (var channel : moved) {
      channels.update(tx, channel);
      tx.emit(ChannelUpdated.of(requireNonNull(before.get(channel.id())), channel));
    }
    access.changed(tx, guild);
    var old = moved.stream().map(channel -> requireNonNull(before.get(channel.id()))).toList();
    audit.changed(tx, actor, guild, CHANNEL_ORDER, guild, Order.of(old), Order.of(moved));
  }

  private static List<Channel> moved(
      Map<ChannelId, Channel> all, Standing standing, ChannelOrder order) {
    var moved = new ArrayList<Channel>();
    for (int i = 0; i < order.value().size(); i++) {
      var move = order.value().get(i);
      var path = "[" + i + "]";
      var before = seen(all, standing, move.id(), path + ".id");
      var after = move.appliedTo(before);
      if (!after.equals(before)) {
        requireMayMove(all, standing, before, after, path + ".parent_id");
        moved.add(after);
      }
    }
    return moved;
  }

  private static void requireMayMove(
      Map<ChannelId, Channel> all, Standing standing, Channel before, Channel after, String path) {
    standing.require(after.id(), MANAGE_CHANNELS);
    var parent = after.parentId();
    if (Objects.equals(parent, before.parentId())) {
      return;
    }
    standing.requireNoGain(after.id(), parent);
    if (parent == null) {
      return;
    }
    if (ChannelKind.isCategory(after)
        || !ChannelKind.isCategory(seen(all, standing, parent, path))) {
      throw Problem.invalid(path, "channels stand in categories, and categories in none");
    }
    standing.require(parent, MANAGE_CHANNELS);
  }

  private static Channel seen(
      Map<ChannelId, Channel> all, Standing standing, ChannelId id, String path) {
    var channel = all.get(id);
    if (channel == null || !standing.sees(id)) {
      throw Problem.invalid(path, "no channel of this server");
    }
    return channel;
  }

  private static Map<ChannelId, Channel> byId(List<Channel> channels) {
    return channels.stream().collect(Collectors.toMap(Channel::id, channel -> channel));
  }
}

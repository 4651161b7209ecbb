package chat.tempest.chat.channel;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import java.util.List;
import java.util.Set;

/** Shows channels to those who may view them. */
public final class ReadChannels {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;

  public ReadChannels(Transactions transactions, Access access, ChannelStore channels) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
  }

  /**
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   */
  public Channel one(Actor actor, ChannelId id) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, id);
          return channels.get(tx, id).orElseThrow(() -> Problem.notFound(id));
        });
  }

  /**
   * Those of the guild that the actor may view, in the order in which they stand.
   *
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   */
  public List<Channel> all(Actor actor, GuildId guild) {
    return transactions.read(
        tx -> {
          var visible = access.require(tx, actor, guild).visibleChannels();
          return channels.of(tx, Set.of(guild)).stream()
              .filter(channel -> visible.contains(channel.id()))
              .toList();
        });
  }
}

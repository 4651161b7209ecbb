package chat.tempest.chat.channel;

import static chat.tempest.perms.Permission.MANAGE_CHANNELS;

import chat.tempest.chat.access.Standing;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;

/**
 * Where a channel may stand: in a category of its own guild in which the actor may change things.
 */
final class CategoryRule {
  private final ChannelStore channels;

  CategoryRule(ChannelStore channels) {
    this.channels = channels;
  }

  /**
   * @throws Problem.Invalid where it is no category of the guild, or one that the actor cannot view
   * @throws Problem.Forbidden where the actor does not hold MANAGE_CHANNELS in it
   */
  void require(Transaction tx, Standing actor, ChannelId parent) {
    var category = channels.get(tx, parent).filter(ChannelKind::isCategory);
    boolean isHere = category.filter(c -> c.guildId().equals(actor.guildId())).isPresent();
    if (!isHere || !actor.sees(parent)) {
      throw Problem.invalid("parent_id", "no category of this server");
    }
    actor.require(parent, MANAGE_CHANNELS);
  }
}

package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.CHANNEL_UPDATE;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelUpdated;
import java.util.Objects;

/** Changes a channel's name, topic, category or slow mode. */
public final class EditChannel {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final CategoryRule categoryRule;
  private final AuditLog audit;

  public EditChannel(
      Transactions transactions, Access access, ChannelStore channels, AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.categoryRule = new CategoryRule(channels);
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the channel does not exist or the actor may not see it: the two
   *     answer alike
   * @throws Problem.Forbidden without {@link Permission#MANAGE_CHANNELS}, or where the actor could
   *     do more in the channel once it stands in the other category
   */
  public Channel edit(Actor actor, ChannelId id, ChannelEdit edit) {
    return transactions.write(
        tx -> {
          var before = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          var standing = access.require(tx, actor, id, MANAGE_CHANNELS);
          var after = edit.appliedTo(before);
          if (after.equals(before)) {
            return before;
          }
          requireMayStand(tx, standing, before, after);
          channels.update(tx, after);
          access.changed(tx, after.guildId());
          audit.changed(tx, actor, after.guildId(), CHANNEL_UPDATE, id, before, after);
          tx.emit(ChannelUpdated.of(before, after));
          return after;
        });
  }

  private void requireMayStand(Transaction tx, Standing standing, Channel before, Channel after) {
    var parent = after.parentId();
    if (Objects.equals(parent, before.parentId())) {
      return;
    }
    if (parent == null) {
      standing.requireNoGain(after.id(), null);
      return;
    }
    if (ChannelKind.isCategory(after)) {
      throw Problem.invalid("parent_id", "a category stands in no other");
    }
    categoryRule.require(tx, standing, parent);
    standing.requireNoGain(after.id(), parent);
  }
}

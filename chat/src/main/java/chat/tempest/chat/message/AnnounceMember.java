package chat.tempest.chat.message;

import chat.tempest.chat.access.Access;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.ChannelType;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.event.MessageCreated;
import java.util.Optional;

/** Says in the guild's first channel that somebody has joined. */
public final class AnnounceMember {
  /** Top to bottom as people see them; what stands in no category comes first. */
  private static final String TEXT_CHANNELS =
      """
      SELECT c.id
      FROM channels c LEFT JOIN channels p ON p.id = c.parent_id
      WHERE c.guild_id = :guild AND c.type = :type
      ORDER BY p.id IS NOT NULL, p.position, p.id, c.position, c.id
      """;

  private final SnowflakeGenerator ids;
  private final Access access;
  private final MessageStore messages = new MessageStore();

  public AnnounceMember(SnowflakeGenerator ids, Access access) {
    this.ids = ids;
    this.access = access;
  }

  /** Does nothing where the new member can see no text channel. */
  public void joined(Transaction tx, Member member) {
    firstSeen(tx, member).ifPresent(channel -> write(tx, member, channel));
  }

  private Optional<ChannelId> firstSeen(Transaction tx, Member member) {
    var standing = access.find(tx, member.user().id(), member.guildId()).orElseThrow();
    return tx
        .query(TEXT_CHANNELS)
        .bind("guild", member.guildId())
        .bind("type", ChannelType.TEXT.number())
        .mapTo(ChannelId.class)
        .list()
        .stream()
        .filter(standing::sees)
        .findFirst();
  }

  private void write(Transaction tx, Member member, ChannelId channel) {
    var message = Composed.joined(new MessageId(ids.next()), channel, member);
    messages.insert(tx, message);
    tx.emit(new MessageCreated(message));
  }
}

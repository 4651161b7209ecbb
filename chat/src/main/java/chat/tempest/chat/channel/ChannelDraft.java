package chat.tempest.chat.channel;

import chat.tempest.chat.text.Clearable;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ChannelType;
import java.util.List;
import java.util.Optional;

/** A channel that is to be made. */
public record ChannelDraft(
    ChannelName name,
    Optional<ChannelKind> type,
    Optional<Topic> topic,
    Optional<ChannelId> parentId,
    Optional<List<OverwriteDraft>> permissionOverwrites) {
  private static final int MOST_OVERWRITES = 100;

  public ChannelDraft {
    permissionOverwrites = permissionOverwrites.map(List::copyOf);
    int count = permissionOverwrites.map(List::size).orElse(0);
    if (count > MOST_OVERWRITES) {
      throw Problem.invalid(
          "permission_overwrites", count + " of them, at most " + MOST_OVERWRITES);
    }
    var targets = permissionOverwrites.stream().flatMap(List::stream).map(OverwriteDraft::id);
    if (targets.distinct().count() < count) {
      throw Problem.invalid("permission_overwrites", "one of the targets stands there twice");
    }
    boolean isCategory = type.filter(t -> t.value() == ChannelType.CATEGORY.number()).isPresent();
    if (isCategory && parentId.isPresent()) {
      throw Problem.invalid("parent_id", "a category stands in no other");
    }
  }

  Channel as(ChannelId id, GuildId guild, int position) {
    return new Channel(
        id,
        guild,
        type.orElse(ChannelKind.TEXT).value(),
        name.value(),
        topic.map(Clearable::text).orElse(null),
        position,
        parentId.orElse(null),
        0,
        permissionOverwrites.orElse(List.of()).stream().map(OverwriteDraft::asOverwrite).toList(),
        null);
  }
}

package chat.tempest.chat.channel;

import chat.tempest.chat.text.Clearable;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Channel;
import org.jspecify.annotations.Nullable;

/** What is changed of a channel. */
public record ChannelEdit(
    Patch<ChannelName> name,
    Patch<@Nullable Topic> topic,
    Patch<@Nullable ChannelId> parentId,
    Patch<Slowmode> rateLimitPerUser) {
  Channel appliedTo(Channel before) {
    return new Channel(
        before.id(),
        before.guildId(),
        before.type(),
        name.map(ChannelName::value).orElse(before.name()),
        topic.map(Clearable::text).orElseNullable(before.topic()),
        before.position(),
        parentId.orElseNullable(before.parentId()),
        rateLimitPerUser.map(Slowmode::value).orElse(before.rateLimitPerUser()),
        before.permissionOverwrites(),
        before.lastMessageId());
  }
}

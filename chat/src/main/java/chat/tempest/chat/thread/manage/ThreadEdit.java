package chat.tempest.chat.thread.manage;

import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Slowmode;
import chat.tempest.chat.thread.AutoArchive;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMetadata;
import java.time.Instant;

/** What is changed of a thread. */
public record ThreadEdit(
    Patch<ChannelName> name,
    Patch<Slowmode> rateLimitPerUser,
    Patch<Boolean> archived,
    Patch<Boolean> locked,
    Patch<AutoArchive> autoArchiveDuration,
    Patch<Boolean> invitable) {

  Channel appliedTo(Channel before, ThreadMetadata state, Instant now) {
    boolean away = archived.orElse(state.archived());
    var fresh =
        new ThreadMetadata(
            away,
            autoArchiveDuration.map(AutoArchive::value).orElse(state.autoArchiveDuration()),
            away == state.archived() ? state.archiveTimestamp() : now,
            locked.orElse(state.locked()),
            invitable.orElse(state.invitable()));
    return new Channel(
        before.id(),
        before.guildId(),
        before.type(),
        name.map(ChannelName::value).orElse(before.name()),
        null,
        0,
        before.parentId(),
        rateLimitPerUser.map(Slowmode::value).orElse(before.rateLimitPerUser()),
        before.permissionOverwrites(),
        before.lastMessageId(),
        before.ownerId(),
        fresh,
        before.memberCount(),
        before.messageCount());
  }

  /** Whether nothing but opening it is asked for. */
  boolean isOpening() {
    return archived.isSet()
        && !archived.orElse(true)
        && !name.isSet()
        && !rateLimitPerUser.isSet()
        && !locked.isSet()
        && !autoArchiveDuration.isSet()
        && !invitable.isSet();
  }

  /** Whether it asks for what is only for those who look after threads. */
  boolean isModeration() {
    return locked.isSet() || rateLimitPerUser.isSet();
  }
}

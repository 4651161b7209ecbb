package chat.tempest.chat.thread.manage;

import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Slowmode;
import chat.tempest.chat.thread.AutoArchive;
import chat.tempest.core.ChannelId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A thread that is to be begun.
 *
 * @param type public where it is left out
 * @param invitable whether members of a private one may add others; they may where it is left out
 */
public record ThreadDraft(
    ChannelName name,
    Optional<ThreadKind> type,
    Optional<AutoArchive> autoArchiveDuration,
    Optional<Slowmode> rateLimitPerUser,
    Optional<Boolean> invitable) {

  ThreadKind kind() {
    return type.orElse(ThreadKind.PUBLIC);
  }

  Channel as(ChannelId id, Channel parent, UserId owner, Instant now) {
    var state =
        new ThreadMetadata(
            false,
            autoArchiveDuration.orElse(AutoArchive.USUAL).value(),
            now,
            false,
            invitable.orElse(true));
    return new Channel(
        id,
        parent.guildId(),
        kind().value(),
        name.value(),
        null,
        0,
        parent.id(),
        rateLimitPerUser.map(Slowmode::value).orElse(0),
        List.of(),
        null,
        owner,
        state,
        0,
        0);
  }
}

package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel, category or thread.
 *
 * @param type Discord's number, see {@link ChannelType}
 * @param name 1 to 100 characters
 * @param topic at most 1,024 characters
 * @param position from 0, among the siblings under one parent; 0 for every thread
 * @param parentId a channel's category, or null; a thread's channel
 * @param rateLimitPerUser slow mode in seconds, 0 to 21,600
 * @param lastMessageId the newest message as of reading this; not kept current by CHANNEL_UPDATE
 * @param ownerId who began the thread; this and what follows is null for what is no thread
 * @param memberCount how many follow the thread
 * @param messageCount as of reading this; MESSAGE_CREATE and MESSAGE_DELETE move it on
 */
public record Channel(
    ChannelId id,
    GuildId guildId,
    int type,
    String name,
    @Nullable String topic,
    int position,
    @Nullable ChannelId parentId,
    int rateLimitPerUser,
    List<Overwrite> permissionOverwrites,
    @Nullable MessageId lastMessageId,
    @Nullable UserId ownerId,
    @Nullable ThreadMetadata threadMetadata,
    @Nullable Integer memberCount,
    @Nullable Integer messageCount) {

  /** A channel or category. */
  public Channel(
      ChannelId id,
      GuildId guildId,
      int type,
      String name,
      @Nullable String topic,
      int position,
      @Nullable ChannelId parentId,
      int rateLimitPerUser,
      List<Overwrite> permissionOverwrites,
      @Nullable MessageId lastMessageId) {
    this(
        id,
        guildId,
        type,
        name,
        topic,
        position,
        parentId,
        rateLimitPerUser,
        permissionOverwrites,
        lastMessageId,
        null,
        null,
        null,
        null);
  }

  public boolean isThread() {
    return ChannelType.isThread(type);
  }

  public boolean isPrivateThread() {
    return type == ChannelType.PRIVATE_THREAD.number();
  }

  /** Whether it is a thread that was put away. */
  public boolean isArchived() {
    return threadMetadata != null && threadMetadata.archived();
  }

  /** The same thread in another state. */
  public Channel with(ThreadMetadata state) {
    return new Channel(
        id,
        guildId,
        type,
        name,
        topic,
        position,
        parentId,
        rateLimitPerUser,
        permissionOverwrites,
        lastMessageId,
        ownerId,
        state,
        memberCount,
        messageCount);
  }

  /** The same with these overwrites of its own. */
  public Channel with(List<Overwrite> overwrites) {
    return new Channel(
        id,
        guildId,
        type,
        name,
        topic,
        position,
        parentId,
        rateLimitPerUser,
        overwrites,
        lastMessageId,
        ownerId,
        threadMetadata,
        memberCount,
        messageCount);
  }
}

package chat.tempest.api.channel;

import chat.tempest.chat.channel.ChannelEdit;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Slowmode;
import chat.tempest.chat.channel.Topic;
import chat.tempest.chat.thread.AutoArchive;
import chat.tempest.chat.thread.manage.ThreadEdit;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.core.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is changed of a channel, category or thread: which of these it is, the request does not say.
 *
 * @param topic not of a thread; nor is {@code parentId}
 * @param archived of a thread alone, as all that follows
 */
public record AnyChannelEdit(
    Patch<ChannelName> name,
    Patch<@Nullable Topic> topic,
    Patch<@Nullable ChannelId> parentId,
    Patch<Slowmode> rateLimitPerUser,
    Patch<Boolean> archived,
    Patch<Boolean> locked,
    Patch<AutoArchive> autoArchiveDuration,
    Patch<Boolean> invitable) {

  ChannelEdit ofChannel() {
    requireNone(archived, "archived", "only threads are archived");
    requireNone(locked, "locked", "only threads are locked");
    requireNone(autoArchiveDuration, "auto_archive_duration", "only threads are archived");
    requireNone(invitable, "invitable", "only threads have it");
    return new ChannelEdit(name, topic, parentId, rateLimitPerUser);
  }

  ThreadEdit ofThread() {
    requireNone(topic, "topic", "a thread has none");
    requireNone(parentId, "parent_id", "a thread stays in its channel");
    return new ThreadEdit(name, rateLimitPerUser, archived, locked, autoArchiveDuration, invitable);
  }

  private static void requireNone(Patch<?> field, String path, String why) {
    if (field.isSet()) {
      throw Problem.invalid(path, why);
    }
  }
}

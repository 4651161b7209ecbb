package chat.tempest.chat.message;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.attachment.Attachments;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.chat.thread.ThreadPosts;
import chat.tempest.chat.user.UserStore;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.time.InstantSource;

/** All that can be done with messages, put together. */
public record MessageDeeds(
    SendMessage send, EditMessage edit, DeleteMessage delete, ReadMessages read) {
  public static MessageDeeds of(
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      Access access,
      UserStore users,
      RoleStore roles,
      ReadStateStore readStates,
      Attachments attachments,
      ChannelStore channels,
      ThreadPosts threads,
      AuditLog audit) {
    var messages = new MessageStore();
    var mentions = new MentionStore();
    var whole = new WholeMessages(messages, mentions, attachments);
    return new MessageDeeds(
        new SendMessage(
            transactions,
            ids,
            access,
            users,
            messages,
            mentions,
            whole,
            new PingRule(mentions, roles),
            new SlowmodeRule(messages),
            readStates,
            attachments,
            threads),
        new EditMessage(transactions, clock, access, channels, messages, mentions, whole),
        new DeleteMessage(transactions, access, messages, mentions, threads, audit),
        new ReadMessages(transactions, access, channels, messages, whole));
  }
}

package chat.tempest.chat.world;

import chat.tempest.chat.channel.ChannelDraft;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.message.AllowedMentions;
import chat.tempest.chat.message.Content;
import chat.tempest.chat.message.MessageDraft;
import chat.tempest.chat.message.Nonce;
import chat.tempest.chat.message.ReplyTo;
import chat.tempest.chat.thread.manage.ThreadDraft;
import chat.tempest.chat.thread.manage.ThreadKind;
import chat.tempest.protocol.Message;
import java.util.Optional;

/** What requests bring, in short. */
public final class Drafts {
  private Drafts() {}

  public static MessageDraft saying(String text) {
    return message(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static MessageDraft saying(String text, String nonce) {
    return message(text, Optional.of(new Nonce(nonce)), Optional.empty(), Optional.empty());
  }

  public static MessageDraft replying(Message to, String text, Boolean ping) {
    return message(
        text,
        Optional.empty(),
        Optional.of(new ReplyTo(to.id())),
        Optional.of(new AllowedMentions(Optional.of(ping))));
  }

  private static MessageDraft message(
      String text,
      Optional<Nonce> nonce,
      Optional<ReplyTo> reply,
      Optional<AllowedMentions> allowed) {
    return new MessageDraft(new Content(text), nonce, reply, allowed, Optional.empty());
  }

  public static ThreadDraft thread(String name) {
    return thread(name, ThreadKind.PUBLIC);
  }

  public static ThreadDraft privateThread(String name) {
    return thread(name, ThreadKind.PRIVATE);
  }

  private static ThreadDraft thread(String name, ThreadKind kind) {
    return new ThreadDraft(
        new ChannelName(name),
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static ChannelDraft channel(String name) {
    return new ChannelDraft(
        new ChannelName(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

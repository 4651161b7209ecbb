package chat.tempest.chat.world;

import chat.tempest.chat.Actor;
import chat.tempest.chat.message.Content;
import chat.tempest.chat.message.MessageDraft;
import chat.tempest.chat.message.MessageEdit;
import chat.tempest.chat.message.Page;
import chat.tempest.chat.readstate.Ack;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.ReadState;
import java.util.List;
import java.util.function.Supplier;

/** Somebody who does things through the real deeds. */
public final class Person {
  private final World world;
  private final UserId id;
  private final String name;

  Person(World world, UserId id, String name) {
    this.world = world;
    this.id = id;
    this.name = name;
  }

  public UserId id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Actor actor() {
    return Actor.trusted(id);
  }

  /** How one writes their name so that it pings them. */
  public String mention() {
    return "<@" + id + ">";
  }

  /** To be told whether it is refused. */
  public <T> Attempt<T> tries(Supplier<T> deed) {
    return Attempt.of(deed);
  }

  /** The same for a deed that gives nothing. */
  public Attempt<Person> triesTo(Runnable deed) {
    return Attempt.of(
        () -> {
          deed.run();
          return this;
        });
  }

  public Message says(String text, ChannelId channel) {
    return sends(Drafts.saying(text), channel);
  }

  public Message replies(Message to, String text) {
    return sends(Drafts.replying(to, text, false), to.channelId());
  }

  public Message repliesWithPing(Message to, String text) {
    return sends(Drafts.replying(to, text, true), to.channelId());
  }

  public Message sends(MessageDraft draft, ChannelId channel) {
    return world.chat().sendMessage().send(actor(), channel, draft, List.of());
  }

  public Message edits(Message message, String text) {
    var edit = new MessageEdit(new Content(text));
    return world.chat().editMessage().edit(actor(), message.channelId(), message.id(), edit);
  }

  public void deletes(Message message) {
    world.chat().deleteMessage().delete(actor(), message.channelId(), message.id());
  }

  /** The newest messages, the newest first. */
  public List<Message> reads(ChannelId channel) {
    return reads(channel, new Page.Newest(), 100);
  }

  public List<Message> reads(ChannelId channel, Page page, int limit) {
    return world.chat().readMessages().page(actor(), channel, page, limit);
  }

  public ReadState hasRead(Message message) {
    return world.chat().ackMessage().ack(actor(), message.channelId(), message.id(), Ack.SEEN);
  }

  public ReadState marksUnreadAfter(ChannelId channel, MessageId message) {
    return world.chat().ackMessage().ack(actor(), channel, message, Ack.MANUAL);
  }

  /** As a fresh session would get it. */
  public ReadState readState(ChannelId channel) {
    return world.chat().snapshots().readStates(id).stream()
        .filter(state -> state.channelId().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  /** Begins a public thread from no message. */
  public Channel begins(String thread, ChannelId channel) {
    return world.chat().startThread().in(actor(), channel, Drafts.thread(thread));
  }

  /** Begins a thread from a message. */
  public Channel begins(String thread, Message from) {
    return world
        .chat()
        .startThread()
        .from(actor(), from.channelId(), from.id(), Drafts.thread(thread));
  }

  public Channel beginsPrivately(String thread, ChannelId channel) {
    return world.chat().startThread().in(actor(), channel, Drafts.privateThread(thread));
  }

  public void follows(Channel thread) {
    adds(this, thread);
  }

  public void adds(Person other, Channel thread) {
    world.chat().followThread().add(actor(), thread.id(), other.id());
  }

  public void leaves(Channel thread) {
    removes(this, thread);
  }

  public void removes(Person other, Channel thread) {
    world.chat().followThread().remove(actor(), thread.id(), other.id());
  }

  /** Begins to change a thread. */
  public ThreadEditing edits(Channel thread) {
    return new ThreadEditing(world, this, thread.id());
  }

  public Channel archives(Channel thread) {
    return edits(thread).archived(true).done();
  }

  public void deletes(Channel thread) {
    world.chat().deleteThread().delete(actor(), thread.id());
  }

  /** The names of the open threads that they see in the guild. */
  public List<String> seesThreads(TestGuild guild) {
    return world.chat().readThreads().active(actor(), guild.id()).threads().stream()
        .map(Channel::name)
        .toList();
  }

  public Channel creates(String channel, TestGuild guild) {
    return world.chat().createChannel().create(actor(), guild.id(), Drafts.channel(channel));
  }

  /** Begins to change a channel. */
  public ChannelEditing edits(ChannelId channel) {
    return new ChannelEditing(world, this, channel);
  }

  /** The names of the channels that they see in the guild, in their order. */
  public List<String> sees(TestGuild guild) {
    return world.chat().readChannels().all(actor(), guild.id()).stream()
        .map(Channel::name)
        .toList();
  }

  /** The types of all events in their own log. */
  public List<String> log() {
    return world.log(id).stream().map(LoggedEvent::type).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

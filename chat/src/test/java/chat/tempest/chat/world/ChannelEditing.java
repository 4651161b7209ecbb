package chat.tempest.chat.world;

import chat.tempest.chat.channel.ChannelEdit;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Slowmode;
import chat.tempest.chat.channel.Topic;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Channel;
import org.jspecify.annotations.Nullable;

/** A change of a channel that somebody is about to make. */
public final class ChannelEditing {
  private final World world;
  private final Person person;
  private final ChannelId channel;
  private Patch<ChannelName> name = Patch.keep();
  private Patch<@Nullable Topic> topic = Patch.keep();
  private Patch<@Nullable ChannelId> parent = Patch.keep();
  private Patch<Slowmode> slowmode = Patch.keep();

  ChannelEditing(World world, Person person, ChannelId channel) {
    this.world = world;
    this.person = person;
    this.channel = channel;
  }

  public ChannelEditing name(String text) {
    name = Patch.to(new ChannelName(text));
    return this;
  }

  public ChannelEditing topic(String text) {
    topic = Patch.to(new Topic(text));
    return this;
  }

  public ChannelEditing category(ChannelId category) {
    parent = Patch.to(category);
    return this;
  }

  public ChannelEditing slowmode(int seconds) {
    slowmode = Patch.to(new Slowmode(seconds));
    return this;
  }

  public Channel done() {
    var edit = new ChannelEdit(name, topic, parent, slowmode);
    return world.chat().editChannel().edit(person.actor(), channel, edit);
  }

  public void isRefused(String code) {
    Attempt.of(this::done).isRefused(code);
  }

  public void isRefused(String code, Permission... missing) {
    Attempt.of(this::done).isRefused(code, missing);
  }

  public void isRefusedAt(String path) {
    Attempt.of(this::done).isRefusedAt(path);
  }
}

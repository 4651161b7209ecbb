package chat.tempest.chat.world;

import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Slowmode;
import chat.tempest.chat.thread.AutoArchive;
import chat.tempest.chat.thread.manage.ThreadEdit;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Channel;

/** A change of a thread that somebody is about to make. */
public final class ThreadEditing {
  private final World world;
  private final Person person;
  private final ChannelId thread;
  private Patch<ChannelName> name = Patch.keep();
  private Patch<Slowmode> slowmode = Patch.keep();
  private Patch<Boolean> archived = Patch.keep();
  private Patch<Boolean> locked = Patch.keep();
  private Patch<AutoArchive> after = Patch.keep();
  private Patch<Boolean> invitable = Patch.keep();

  ThreadEditing(World world, Person person, ChannelId thread) {
    this.world = world;
    this.person = person;
    this.thread = thread;
  }

  public ThreadEditing name(String text) {
    name = Patch.to(new ChannelName(text));
    return this;
  }

  public ThreadEditing slowmode(int seconds) {
    slowmode = Patch.to(new Slowmode(seconds));
    return this;
  }

  public ThreadEditing archived(boolean value) {
    archived = Patch.to(value);
    return this;
  }

  public ThreadEditing locked(boolean value) {
    locked = Patch.to(value);
    return this;
  }

  public ThreadEditing archivedAfter(int minutes) {
    after = Patch.to(new AutoArchive(minutes));
    return this;
  }

  public ThreadEditing invitable(boolean value) {
    invitable = Patch.to(value);
    return this;
  }

  public Channel done() {
    var edit = new ThreadEdit(name, slowmode, archived, locked, after, invitable);
    return world.chat().editThread().edit(person.actor(), thread, edit);
  }

  public void isRefused(String code) {
    Attempt.of(this::done).isRefused(code);
  }

  public void isRefused(String code, Permission... missing) {
    Attempt.of(this::done).isRefused(code, missing);
  }
}

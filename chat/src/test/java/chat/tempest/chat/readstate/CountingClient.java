package chat.tempest.chat.readstate;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.User;
import chat.tempest.protocol.event.MessageDeleted;
import chat.tempest.protocol.wire.WireCodec;

/** Counts as docs/protocol.md tells clients to: from a read state on, by events alone. */
final class CountingClient {
  private final World world;
  private final TestGuild guild;
  private final Person reader;
  private final RoleId role;
  private final ChannelId channel;
  private ReadState state;
  private long guildCursor;
  private long userCursor;

  CountingClient(World world, TestGuild guild, Person reader, RoleId role) {
    this.world = world;
    this.guild = guild;
    this.reader = reader;
    this.role = role;
    this.channel = guild.channel("general");
    this.state = reader.readState(channel);
    this.guildCursor = state.cursor();
    this.userCursor = world.log(reader.id()).size();
  }

  /** Applies what happened since; the guild's events before the reader's own. */
  int catchUp() {
    world.log(guild.id()).stream().filter(e -> e.seq() > guildCursor).forEach(this::applyOfGuild);
    world.log(reader.id()).stream().filter(e -> e.seq() > userCursor).forEach(this::applyOfUser);
    return state.mentionCount();
  }

  private void applyOfGuild(LoggedEvent event) {
    guildCursor = event.seq();
    switch (event.type()) {
      case "MESSAGE_CREATE" -> created(WireCodec.decode(event.data(), Message.class));
      case "MESSAGE_DELETE" -> deleted(WireCodec.decode(event.data(), MessageDeleted.class));
      default -> {}
    }
  }

  private void created(Message message) {
    var named = message.mentions().stream().map(User::id).toList();
    boolean pings =
        message.mentionEveryone()
            || message.mentionRoles().contains(role)
            || named.contains(reader.id());
    if (pings && !message.author().id().equals(reader.id()) && isUnread(message.id())) {
      count(1);
    }
  }

  private void deleted(MessageDeleted gone) {
    boolean pinged =
        gone.mentionEveryone()
            || gone.mentionRoles().contains(role)
            || gone.mentions().contains(reader.id());
    if (pinged && !gone.authorId().equals(reader.id()) && isUnread(gone.id())) {
      count(-1);
    }
  }

  private boolean isUnread(MessageId id) {
    return state.lastReadId() == null || id.value() > state.lastReadId().value();
  }

  private void count(int more) {
    state = new ReadState(channel, state.lastReadId(), state.mentionCount() + more, state.cursor());
  }

  /** What the count includes already was applied before it, since the guild's events came first. */
  private void applyOfUser(LoggedEvent event) {
    userCursor = event.seq();
    if (event.type().equals("MESSAGE_ACK")) {
      state = WireCodec.decode(event.data(), ReadState.class);
    }
  }
}

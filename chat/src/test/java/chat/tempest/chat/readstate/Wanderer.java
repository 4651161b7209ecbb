package chat.tempest.chat.readstate;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.core.ChannelId;
import chat.tempest.core.RoleId;
import chat.tempest.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does in a guild, by chance, whatever changes what somebody has to read. */
final class Wanderer {
  private final Person owner;
  private final Person reader;
  private final ChannelId channel;
  private final RoleId role;
  private final Random random;
  private final List<Message> said = new ArrayList<>();

  Wanderer(TestGuild guild, Person reader, RoleId role, Random random) {
    this.owner = guild.owner();
    this.reader = reader;
    this.channel = guild.channel("general");
    this.role = role;
    this.random = random;
  }

  void step() {
    switch (random.nextInt(said.isEmpty() ? 4 : 9)) {
      case 0 -> said.add(owner.says("look, " + reader.mention(), channel));
      case 1 -> said.add(owner.says("@everyone", channel));
      case 2 -> said.add(owner.says("<@&" + role + "> and " + reader.mention(), channel));
      case 3 -> said.add(owner.says("nobody", channel));
      case 4 -> owner.deletes(said.remove(random.nextInt(said.size())));
      case 5 -> owner.edits(any(), "changed " + random.nextInt() + " " + reader.mention());
      case 6 -> reader.hasRead(any());
      case 7 -> reader.marksUnreadAfter(channel, any().id());
      default -> reader.says("I see", channel);
    }
  }

  private Message any() {
    return said.get(random.nextInt(said.size()));
  }
}

package chat.tempest.chat.readstate;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class AckMessageTest {
  private final World world;

  AckMessageTest(World world) {
    this.world = world;
  }

  @Test
  void readingMovesForwardOnly() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var first = guild.owner().says("one, " + ines.mention(), general);
    var second = guild.owner().says("two, " + ines.mention(), general);
    assertThat(ines.readState(general).mentionCount()).isEqualTo(2);

    assertThat(ines.hasRead(first).mentionCount()).isEqualTo(1);
    assertThat(ines.hasRead(second).mentionCount()).isZero();
    var after = ines.hasRead(first);

    assertThat(after.lastReadId()).isEqualTo(second.id());
    assertThat(ines.log()).filteredOn("MESSAGE_ACK"::equals).hasSize(2);
  }

  @Test
  void whoeverMeansItGoesBack() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var first = guild.owner().says("one, " + ines.mention(), general);
    var second = guild.owner().says("two, " + ines.mention(), general);
    ines.hasRead(second);

    var back = ines.marksUnreadAfter(general, first.id());

    assertThat(back.lastReadId()).isEqualTo(first.id());
    assertThat(back.mentionCount()).isEqualTo(1);
    assertThat(ines.readState(general)).isEqualTo(back);
  }

  @Test
  void aChannelThatOneCannotViewIsNotRead() {
    var guild = world.guild();
    var hidden = guild.newChannel("moderators");
    guild.hide(hidden);
    var sent = guild.owner().says("psst", hidden);
    var ines = guild.member("Ines");

    ines.tries(() -> ines.hasRead(sent)).isRefused("unknown_channel");
  }

  @Test
  void whoeverIsNewHasNothingToCatchUpOn() {
    var guild = world.guild();
    var general = guild.channel("general");
    var compost = guild.newChannelIn(guild.channel("Text channels"), "compost");
    var last = guild.owner().says("@everyone, turn it", compost);
    guild.owner().says("@everyone", general);

    var ines = guild.member("Ines");

    assertThat(ines.readState(compost).lastReadId()).isEqualTo(last.id());
    assertThat(ines.readState(compost).mentionCount()).isZero();
    var greeting = ines.reads(general).getFirst();
    assertThat(ines.readState(general).lastReadId()).isEqualTo(greeting.id());
  }

  @Test
  void theCountSaysUpToWhichEventItCounts() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var sent = guild.owner().says("one", general);

    var state = ines.hasRead(sent);

    assertThat(state.cursor()).isEqualTo(world.log(guild.id()).getLast().seq());
  }

  /**
   * What a client holds, by the rules that the protocol gives it: a fresh start plus all events
   * since is what another fresh start would say.
   */
  @Test
  void whatAClientCountsOnIsWhatTheServerCounts() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var role = guild.mentionableRole("Gardeners");
    guild.give(ines, role);
    var general = guild.channel("general");
    var random = new Random(20_261_124);
    var wanderer = new Wanderer(guild, ines, role, random);
    var client = new CountingClient(world, guild, ines, role);

    for (int i = 0; i < 150; i++) {
      wanderer.step();
      assertThat(client.catchUp()).isEqualTo(ines.readState(general).mentionCount());
    }
  }
}

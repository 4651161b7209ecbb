package chat.tempest.chat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class SnapshotsTest {
  private final World world;

  SnapshotsTest(World world) {
    this.world = world;
  }

  @Test
  void aStartHoldsAllGuildsInTheOrderOfJoining() {
    var ines = world.person("Ines");
    var first = joined(ines, world.guild());
    var second = joined(ines, world.guild());
    first.owner().says("hi", first.channel("general"));

    var ready = world.chat().snapshots().ready(ines.id());

    assertThat(ready.user().globalName()).isEqualTo("Ines");
    assertThat(ready.guilds())
        .extracting(state -> state.guild().id())
        .containsExactly(first.id(), second.id());
    assertThat(ready.cursor()).isEqualTo(world.log(ines.id()).size());
    assertThat(ready.cursors())
        .containsOnly(
            Map.entry(first.id().toString(), (long) first.log().size()),
            Map.entry(second.id().toString(), (long) second.log().size()));
    assertThat(ready.settings()).isEmpty();
  }

  @Test
  void aGuildsStateHoldsOnlyWhatTheReaderMayView() {
    var guild = world.guild();
    var hidden = guild.newChannel("moderators");
    guild.hide(hidden);
    var ines = guild.member("Ines");

    var state = world.chat().snapshots().guild(ines.actor(), guild.id());

    assertThat(state.channels())
        .extracting(Channel::name)
        .containsExactlyInAnyOrder("Text channels", "general");
    assertThat(state.readStates()).extracting(ReadState::channelId).doesNotContain(hidden);
    assertThat(state.members())
        .extracting(m -> m.user().globalName())
        .containsExactly("Mara", "Ines");
    assertThat(state.memberCount()).isEqualTo(2);
    assertThat(state.roles()).extracting(Role::name).containsExactly("everyone");
    assertThat(state.cursor()).isEqualTo(guild.log().size());
  }

  @Test
  void aStrangerGetsNothing() {
    var guild = world.guild();
    var stranger = world.person("Stranger");

    assertThat(world.chat().snapshots().guild(stranger.id(), guild.id())).isEmpty();
    stranger
        .tries(() -> world.chat().snapshots().guild(stranger.actor(), guild.id()))
        .isRefused("unknown_guild");
  }

  @Test
  void presencesAreOfThoseWhoAreThere() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    world.presences().online(ines.id(), "dnd");
    world.presences().online(theo.id(), "online");
    world.presences().offline(theo.id());

    assertThat(world.chat().snapshots().presences(guild.owner().id()))
        .containsExactly(new Presence(guild.id(), ines.id(), "dnd"));
    assertThat(guild.state().presences()).hasSize(1);
  }

  @Test
  void aStartTakesTheSameNumberOfStatementsHoweverManyGuildsThereAre() {
    var ines = world.person("Ines");
    joined(ines, world.guild());
    var snapshots = world.chat().snapshots();
    snapshots.ready(ines.id());
    int one = world.statementsOf(() -> snapshots.ready(ines.id()));
    for (int i = 0; i < 5; i++) {
      joined(ines, world.guild());
    }
    snapshots.ready(ines.id());

    assertThat(world.statementsOf(() -> snapshots.ready(ines.id()))).isEqualTo(one);
  }

  private TestGuild joined(Person person, TestGuild guild) {
    world.chat().joinGuild().join(person.actor(), guild.invite());
    return guild;
  }
}

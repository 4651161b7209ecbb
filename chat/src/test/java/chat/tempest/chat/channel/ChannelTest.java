package chat.tempest.chat.channel;

import static chat.tempest.perms.Permission.ADD_REACTIONS;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class ChannelTest {
  private final World world;

  ChannelTest(World world) {
    this.world = world;
  }

  @Test
  void aNewChannelStandsLastAmongItsSiblings() {
    var guild = world.guild();
    var talk = guild.newCategory("Talk");
    guild.newChannelIn(talk, "vegetables");
    guild.newChannelIn(talk, "compost");

    var compost =
        guild.state().channels().stream().filter(c -> c.name().equals("compost")).findFirst();

    assertThat(compost.orElseThrow().position()).isEqualTo(1);
    assertThat(compost.orElseThrow().parentId()).isEqualTo(talk);
    assertThat(guild.log()).endsWith("CHANNEL_CREATE");
    assertThat(guild.audit()).endsWith("CHANNEL_CREATE");
  }

  @Test
  void withoutManageChannelsNothingIsMade() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    int seen = guild.log().size();

    ines.tries(() -> ines.creates("mine", guild)).isRefused("missing_permission", MANAGE_CHANNELS);

    assertThat(guild.logAfter(seen)).isEmpty();
    assertThat(ines.sees(guild)).doesNotContain("mine");
  }

  @Test
  void aStrangerDoesNotLearnThatThereIsAGuild() {
    var guild = world.guild();
    var stranger = world.person("Stranger");

    stranger.tries(() -> stranger.creates("mine", guild)).isRefused("unknown_guild");
    stranger.tries(() -> stranger.sees(guild)).isRefused("unknown_guild");
  }

  @Test
  void aTopicIsChanged() {
    var guild = world.guild();
    var general = guild.channel("general");

    var edited = guild.owner().edits(general).topic("What grows, what fails").done();

    assertThat(edited.topic()).isEqualTo("What grows, what fails");
    assertThat(world.chat().readChannels().one(guild.owner().actor(), general)).isEqualTo(edited);
    assertThat(guild.log()).endsWith("CHANNEL_UPDATE");
    assertThat(guild.audit()).endsWith("CHANNEL_UPDATE");
  }

  @Test
  void withoutManageChannelsATopicStaysAsItIs() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    int seen = guild.log().size();

    ines.edits(general).topic("mine now").isRefused("missing_permission", MANAGE_CHANNELS);

    assertThat(world.chat().readChannels().one(ines.actor(), general).topic()).isNull();
    assertThat(guild.logAfter(seen)).isEmpty();
  }

  @Test
  void anEditThatChangesNothingIsNoEvent() {
    var guild = world.guild();
    int seen = guild.log().size();

    guild.owner().edits(guild.channel("general")).name("general").done();

    assertThat(guild.logAfter(seen)).isEmpty();
  }

  @Test
  void aChannelGoesIntoACategoryOfItsOwnGuildOnly() {
    var guild = world.guild();
    var general = guild.channel("general");
    var talk = guild.newCategory("Talk");
    var foreign = world.guild().newCategory("Elsewhere");
    var compost = guild.newChannel("compost");

    assertThat(guild.owner().edits(general).category(talk).done().parentId()).isEqualTo(talk);
    guild.owner().edits(general).category(foreign).isRefusedAt("parent_id");
    guild.owner().edits(general).category(compost).isRefusedAt("parent_id");
    guild.owner().edits(talk).category(talk).isRefusedAt("parent_id");
  }

  @Test
  void aDeletedChannelIsGoneWithItsMessages() {
    var guild = world.guild();
    var owner = guild.owner();
    var compost = guild.newChannel("compost");
    owner.says("turn it", compost);

    world.chat().deleteChannel().delete(owner.actor(), compost);

    assertThat(owner.sees(guild)).doesNotContain("compost");
    owner.tries(() -> owner.reads(compost)).isRefused("unknown_channel");
    assertThat(guild.log()).endsWith("CHANNEL_DELETE");
    assertThat(guild.audit()).endsWith("CHANNEL_DELETE");
  }

  @Test
  void channelsOfADeletedCategoryStayAndStayHidden() {
    var guild = world.guild();
    var staff = guild.newCategory("Staff");
    var plans = guild.newChannelIn(staff, "plans");
    guild.hide(staff);
    var ines = guild.member("Ines");
    assertThat(ines.sees(guild)).doesNotContain("plans");

    world.chat().deleteChannel().delete(guild.owner().actor(), staff);

    assertThat(ines.sees(guild)).doesNotContain("plans");
    assertThat(guild.owner().sees(guild)).contains("plans");
    assertThat(world.chat().readChannels().one(guild.owner().actor(), plans).parentId()).isNull();
    assertThat(guild.log()).endsWith("CHANNEL_DELETE", "CHANNEL_UPDATE");
  }

  @Test
  void channelsArePutIntoAnotherOrderAllAtOnce() {
    var guild = world.guild();
    var a = guild.newChannel("a");
    var b = guild.newChannel("b");
    var talk = guild.newCategory("Talk");

    order(guild, guild.owner(), move(b, 0), move(a, 1, talk));

    var after = guild.state().channels();
    assertThat(after)
        .filteredOn(c -> c.id().equals(b))
        .extracting(Channel::position)
        .containsExactly(0);
    assertThat(after)
        .filteredOn(c -> c.id().equals(a))
        .extracting(Channel::parentId)
        .containsExactly(talk);
    assertThat(guild.log()).endsWith("CHANNEL_UPDATE", "CHANNEL_UPDATE");
    assertThat(guild.audit()).endsWith("CHANNEL_ORDER");
  }

  @Test
  void oneWrongMoveAndNothingIsMoved() {
    var guild = world.guild();
    var a = guild.newChannel("a");
    var foreign = world.guild().channel("general");
    int seen = guild.log().size();

    guild
        .owner()
        .triesTo(() -> order(guild, guild.owner(), move(a, 7), move(foreign, 0)))
        .isRefusedAt("[1].id");
    guild
        .owner()
        .triesTo(() -> order(guild, guild.owner(), move(a, 7, a)))
        .isRefusedAt("[0].parent_id");

    assertThat(guild.logAfter(seen)).isEmpty();
  }

  @Test
  void whoCannotSeeAChannelDoesNotMoveIt() {
    var guild = world.guild();
    var hidden = guild.newChannel("moderators");
    guild.hide(hidden);
    var ines = guild.member("Ines");
    guild.give(ines, guild.role("Builders", MANAGE_CHANNELS));

    ines.triesTo(() -> order(guild, ines, move(hidden, 5))).isRefusedAt("[0].id");
  }

  @Test
  void nobodyRaisesThemselvesByMovingAChannel() {
    var guild = world.guild();
    var quiet = guild.newCategory("Quiet");
    var loud = guild.newCategory("Loud");
    guild.deny(quiet, ADD_REACTIONS);
    var a = guild.newChannelIn(quiet, "a");
    var ines = guild.member("Ines");
    guild.give(ines, guild.role("Builders", MANAGE_CHANNELS));

    ines.triesTo(() -> order(guild, ines, move(a, 0, loud)))
        .isRefused("missing_permission", ADD_REACTIONS);
    ines.edits(a).category(loud).isRefused("missing_permission", ADD_REACTIONS);
    order(guild, guild.owner(), move(a, 0, loud));
    order(guild, ines, move(a, 0, quiet));
  }

  private void order(TestGuild guild, Person person, ChannelMove... moves) {
    world.chat().moveChannels().move(person.actor(), guild.id(), new ChannelOrder(List.of(moves)));
  }

  private static ChannelMove move(ChannelId id, int position) {
    return new ChannelMove(id, position, Patch.keep());
  }

  private static ChannelMove move(ChannelId id, int position, ChannelId parent) {
    return new ChannelMove(id, position, Patch.to(parent));
  }
}

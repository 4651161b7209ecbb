package chat.tempest.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.protocol.User;
import chat.tempest.protocol.event.MessageDeleted;
import chat.tempest.protocol.wire.WireCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class PingTest {
  private final World world;

  PingTest(World world) {
    this.world = world;
  }

  @Test
  void whoIsNamedIsPinged() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");

    var sent = guild.owner().says("look, " + ines.mention(), general);

    assertThat(sent.mentions()).extracting(User::id).containsExactly(ines.id());
    assertThat(ines.readState(general).mentionCount()).isEqualTo(1);
    assertThat(guild.owner().reads(general).getFirst()).isEqualTo(sent);
  }

  @Test
  void strangersAreNotPinged() {
    var guild = world.guild();
    var stranger = world.person("Stranger");

    var sent = guild.owner().says("look, " + stranger.mention(), guild.channel("general"));

    assertThat(sent.mentions()).isEmpty();
  }

  @Test
  void nobodyIsPingedByThemselves() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var before = ines.says("hm", general);

    var sent = ines.says("me, " + ines.mention() + ", again", general);
    ines.marksUnreadAfter(general, before.id());

    assertThat(sent.mentions()).extracting(User::id).containsExactly(ines.id());
    assertThat(ines.readState(general).mentionCount()).isZero();
  }

  @Test
  void everyoneIsPingedByThoseWhoMay() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");

    assertThat(ines.says("@everyone", general).mentionEveryone()).isFalse();
    assertThat(guild.owner().says("@everyone", general).mentionEveryone()).isTrue();

    assertThat(ines.readState(general).mentionCount()).isEqualTo(1);
    assertThat(guild.owner().readState(general).mentionCount()).isZero();
  }

  @Test
  void aRoleIsPingedWhereItMayBeOrTheAuthorMay() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var keepers = guild.role("Keepers");
    var gardeners = guild.mentionableRole("Gardeners");
    guild.give(ines, keepers);
    guild.give(ines, gardeners);

    var byTheo = theo.says("<@&" + keepers + "> <@&" + gardeners + ">", general);
    var byOwner = guild.owner().says("<@&" + keepers + ">", general);

    assertThat(byTheo.mentionRoles()).containsExactly(gardeners);
    assertThat(byOwner.mentionRoles()).containsExactly(keepers);
    assertThat(ines.readState(general).mentionCount()).isEqualTo(2);
  }

  @Test
  void aRoleOfAnotherGuildIsText() {
    var guild = world.guild();
    var foreign = world.guild().mentionableRole("Gardeners");

    var sent = guild.owner().says("<@&" + foreign + ">", guild.channel("general"));

    assertThat(sent.mentionRoles()).isEmpty();
  }

  @Test
  void aReplyPingsOnlyWhereItIsAskedFor() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var question = ines.says("Who has crates?", general);

    guild.owner().replies(question, "I do.");
    assertThat(ines.readState(general).mentionCount()).isZero();

    guild.owner().repliesWithPing(question, "Me too.");
    assertThat(ines.readState(general).mentionCount()).isEqualTo(1);
  }

  @Test
  void oneMessageCountsOnceHoweverOftenItPings() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var role = guild.mentionableRole("Gardeners");
    guild.give(ines, role);

    guild.owner().says("@everyone <@&" + role + "> " + ines.mention(), general);

    assertThat(ines.readState(general).mentionCount()).isEqualTo(1);
  }

  @Test
  void anEditPingsNobodyAnewAndTakesNoPingBack() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var sent = guild.owner().says("look, " + ines.mention(), general);

    var edited = guild.owner().edits(sent, "look, " + theo.mention());

    assertThat(edited.mentions()).extracting(User::id).contains(theo.id());
    assertThat(ines.readState(general).mentionCount()).isEqualTo(1);
    assertThat(theo.readState(general).mentionCount()).isZero();
  }

  @Test
  void aDeletedMessageSaysWhomItHadPinged() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var sent = guild.owner().says("@everyone, and " + ines.mention(), general);

    guild.owner().deletes(sent);

    var event = WireCodec.decode(world.log(guild.id()).getLast().data(), MessageDeleted.class);
    assertThat(event.mentions()).containsExactly(ines.id());
    assertThat(event.mentionEveryone()).isTrue();
    assertThat(event.authorId()).isEqualTo(guild.owner().id());
    assertThat(ines.readState(general).mentionCount()).isZero();
  }
}

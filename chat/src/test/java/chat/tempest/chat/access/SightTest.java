package chat.tempest.chat.access;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class SightTest {
  private final World world;

  SightTest(World world) {
    this.world = world;
  }

  @Test
  void sightFollowsEveryChangeOfTheRules() {
    var guild = world.guild();
    var compost = guild.newChannel("compost");
    var ines = guild.member("Ines");
    var sight = world.chat().sight();
    assertThat(sight.visibleChannels(guild.id(), ines.id())).contains(compost);

    guild.hide(compost);
    assertThat(sight.visibleChannels(guild.id(), ines.id())).doesNotContain(compost);
    assertThat(sight.visibleChannels(guild.id(), guild.owner().id())).contains(compost);

    guild.give(ines, guild.role("Admin", ADMINISTRATOR));
    assertThat(sight.visibleChannels(guild.id(), ines.id())).contains(compost);
  }

  @Test
  void aStrangerSeesNothing() {
    var guild = world.guild();
    var stranger = world.person("Stranger");
    var both = List.of(stranger.id(), guild.owner().id());

    assertThat(world.chat().sight().visibleChannels(guild.id(), stranger.id())).isEmpty();
    assertThat(world.chat().sight().visibleChannels(guild.id(), both))
        .containsOnlyKeys(guild.owner().id());
  }

  @Test
  void aTimedOutMemberMayLookAndNoMore() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var until = world.clock().instant().plus(Duration.ofHours(1));
    world.write(
        tx ->
            tx.update(
                    "UPDATE members SET communication_disabled_until = :until WHERE user_id = :user")
                .bind("until", until)
                .bind("user", ines.id())
                .execute());

    ines.tries(() -> ines.says("hi", general)).isRefused("missing_permission", SEND_MESSAGES);
    assertThat(ines.reads(general)).isNotEmpty();

    world.clock().pass(Duration.ofHours(2));
    ines.says("hi", general);
  }

  @Test
  void oneQuestionIsOneStatementWhileTheRulesStand() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var sight = world.chat().sight();
    sight.visibleChannels(guild.id(), ines.id());

    int again = world.statementsOf(() -> sight.visibleChannels(guild.id(), ines.id()));

    assertThat(again).isLessThanOrEqualTo(2);
  }

  @Test
  void aTransactionThatFailsLeavesNoWrongRulesBehind() {
    var guild = world.guild();
    var compost = guild.newChannel("compost");
    var ines = guild.member("Ines");
    var access = new Access(world.clock());

    assertThatThrownBy(
            () ->
                world.write(
                    tx -> {
                      access.require(tx, ines.actor(), guild.id());
                      access.changed(tx, guild.id());
                      throw new IllegalStateException("after all not");
                    }))
        .hasMessage("after all not");
    guild.hide(compost);

    boolean sees = world.read(tx -> access.require(tx, ines.actor(), guild.id()).sees(compost));
    assertThat(sees).isFalse();
  }
}

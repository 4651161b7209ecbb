package chat.tempest.chat.guild;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.MANAGE_GUILD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.role.EveryoneRole;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class GuildTest {
  private final World world;

  GuildTest(World world) {
    this.world = world;
  }

  @Test
  void aNewGuildHasARoleForEveryoneAndAChannelToTalkIn() {
    var guild = world.guild();

    var state = guild.state();

    assertThat(state.guild().ownerId()).isEqualTo(guild.owner().id());
    assertThat(state.roles()).containsExactly(EveryoneRole.of(guild.id()));
    assertThat(state.channels())
        .extracting(Channel::name)
        .containsExactly("Text channels", "general");
    assertThat(state.channels().getLast().parentId()).isEqualTo(state.channels().getFirst().id());
    assertThat(guild.owner().log()).containsExactly("GUILD_CREATE");
  }

  @Test
  void aGuildIsRenamed() {
    var guild = world.guild();
    var edit =
        new GuildEdit(
            Patch.to(new GuildName("Allotments")), Patch.to(new GuildDescription("North")));

    var edited = world.chat().editGuild().edit(guild.owner().actor(), guild.id(), edit);

    assertThat(edited.name()).isEqualTo("Allotments");
    assertThat(guild.state().guild()).isEqualTo(edited);
    assertThat(guild.log()).endsWith("GUILD_UPDATE");
    assertThat(guild.audit()).endsWith("GUILD_UPDATE");
  }

  @Test
  void withoutManageGuildItKeepsItsName() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var edit = new GuildEdit(Patch.to(new GuildName("Mine")), Patch.keep());

    ines.tries(() -> world.chat().editGuild().edit(ines.actor(), guild.id(), edit))
        .isRefused("missing_permission", MANAGE_GUILD);
    assertThat(guild.state().guild().name()).isEqualTo("Garden Club");
  }

  @Test
  void onlyTheOwnerDeletesAGuild() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    guild.give(ines, guild.role("Admin", ADMINISTRATOR));
    var delete = world.chat().deleteGuild();

    ines.triesTo(() -> delete.delete(ines.actor(), guild.id())).isRefused("not_owner");
    var stranger = world.person("Stranger");
    stranger.triesTo(() -> delete.delete(stranger.actor(), guild.id())).isRefused("unknown_guild");

    delete.delete(guild.owner().actor(), guild.id());
    assertThat(guild.log()).endsWith("GUILD_DELETE");
    ines.tries(() -> ines.sees(guild)).isRefused("unknown_guild");
  }

  @Test
  void whoLeavesIsGone() {
    var guild = world.guild();
    var ines = guild.member("Ines");

    world.chat().leaveGuild().leave(ines.actor(), guild.id());

    assertThat(guild.log()).endsWith("GUILD_MEMBER_REMOVE");
    assertThat(ines.log()).endsWith("GUILD_DELETE");
    ines.tries(() -> ines.sees(guild)).isRefused("unknown_guild");
    assertThat(guild.state().memberCount()).isEqualTo(1);
  }

  @Test
  void theOwnerCannotLeave() {
    var guild = world.guild();
    var owner = guild.owner();

    owner
        .triesTo(() -> world.chat().leaveGuild().leave(owner.actor(), guild.id()))
        .isRefused("owner_cannot_leave");
  }

  @Test
  void nobodyIsInMoreGuildsThanOneMay() {
    var ines = world.person("Ines");
    var draft = new GuildDraft(new GuildName("One more"));
    for (int i = 0; i < 200; i++) {
      world.chat().createGuild().create(ines.actor(), draft);
    }

    ines.tries(() -> world.chat().createGuild().create(ines.actor(), draft))
        .isRefused("too_many_guilds");
    var guild = world.guild();
    ines.tries(() -> world.chat().joinGuild().join(ines.actor(), guild.invite()))
        .isRefused("too_many_guilds");
  }
}

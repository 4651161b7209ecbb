package chat.tempest.chat.member;

import static chat.tempest.perms.Permission.CHANGE_NICKNAME;
import static chat.tempest.perms.Permission.KICK_MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.Patch;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Member;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class MemberTest {
  private final World world;

  MemberTest(World world) {
    this.world = world;
  }

  @Test
  void membersComeInPagesByTheirIds() {
    var guild = world.guild();
    guild.member("Ines");
    guild.member("Theo");
    var owner = guild.owner();

    var first = page(owner, guild, Optional.empty(), 2);
    var second = page(owner, guild, Optional.of(first.getLast().user().id()), 2);

    assertThat(first).extracting(m -> m.user().globalName()).containsExactly("Mara", "Ines");
    assertThat(second).extracting(m -> m.user().globalName()).containsExactly("Theo");
  }

  @Test
  void aStrangerDoesNotSeeWhoIsThere() {
    var guild = world.guild();
    var stranger = world.person("Stranger");

    stranger.tries(() -> page(stranger, guild, Optional.empty(), 10)).isRefused("unknown_guild");
  }

  @Test
  void aNickIsTakenAndDropped() {
    var guild = world.guild();
    var ines = guild.member("Ines");

    assertThat(nick(ines, guild, "Nes").nick()).isEqualTo("Nes");
    assertThat(nick(ines, guild, "").nick()).isNull();
    assertThat(guild.log()).endsWith("GUILD_MEMBER_UPDATE", "GUILD_MEMBER_UPDATE");
    assertThat(guild.audit()).endsWith("MEMBER_UPDATE", "MEMBER_UPDATE");
  }

  @Test
  void withoutChangeNicknameOneKeepsOnesName() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    guild.everyoneMayNot(CHANGE_NICKNAME);

    ines.tries(() -> nick(ines, guild, "Nes")).isRefused("missing_permission", CHANGE_NICKNAME);
  }

  @Test
  void whoIsKickedIsGoneAndMayComeBack() {
    var guild = world.guild();
    var ines = guild.member("Ines");

    kick(guild.owner(), guild, ines);

    assertThat(guild.log()).endsWith("GUILD_MEMBER_REMOVE");
    assertThat(ines.log()).endsWith("GUILD_DELETE");
    assertThat(guild.audit()).endsWith("MEMBER_KICK");
    world.chat().joinGuild().join(ines.actor(), guild.invite());
    assertThat(ines.sees(guild)).contains("general");
  }

  @Test
  void aKickNeedsTheBitAndAHigherRole() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");

    ines.triesTo(() -> kick(ines, guild, theo)).isRefused("missing_permission", KICK_MEMBERS);

    var keepers = guild.role("Keepers", KICK_MEMBERS);
    guild.give(ines, keepers);
    guild.give(theo, keepers);
    ines.triesTo(() -> kick(ines, guild, theo)).isRefused("role_hierarchy");
    ines.triesTo(() -> kick(ines, guild, guild.owner())).isRefused("role_hierarchy");
    ines.triesTo(() -> kick(ines, guild, ines)).isRefused("role_hierarchy");
    ines.triesTo(() -> kick(ines, guild, world.person("Stranger"))).isRefused("unknown_member");
    kick(ines, guild, guild.member("Pim"));
  }

  private List<Member> page(Person person, TestGuild guild, Optional<UserId> after, int limit) {
    return world.chat().listMembers().page(person.actor(), guild.id(), after, limit);
  }

  private Member nick(Person person, TestGuild guild, String nick) {
    var edit = new NickEdit(Patch.to(new Nick(nick)));
    return world.chat().editOwnNick().edit(person.actor(), guild.id(), edit);
  }

  private void kick(Person person, TestGuild guild, Person other) {
    world.chat().kickMember().kick(person.actor(), guild.id(), other.id());
  }
}

package chat.tempest.chat.member;

import static chat.tempest.perms.Permission.MANAGE_NICKNAMES;
import static chat.tempest.perms.Permission.MODERATE_MEMBERS;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Member;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class TimeoutTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final World world;
  private final TestGuild guild;
  private final ChannelId general;
  private final Person ines;
  private final Person theo;

  TimeoutTest(World world) {
    this.world = world;
    guild = world.guild();
    general = guild.channel("general");
    ines = guild.member("Ines");
    theo = guild.member("Theo");
  }

  @Test
  void whoIsUnderATimeoutReadsAndNoMore() {
    silence(guild.owner(), theo, HOUR);

    theo.tries(() -> theo.says("No", general)).isRefused("missing_permission", SEND_MESSAGES);
    assertThat(theo.reads(general)).isNotEmpty();
    assertThat(guild.log()).endsWith("GUILD_MEMBER_UPDATE");
    assertThat(guild.audit()).endsWith("MEMBER_UPDATE");
  }

  @Test
  void itEndsByItselfAndTellsOfIt() {
    silence(guild.owner(), theo, HOUR);
    int seen = guild.log().size();
    world.chat().endTimeouts().run();
    assertThat(guild.logAfter(seen)).isEmpty();

    world.clock().pass(HOUR);
    theo.says("Back", general);
    world.chat().endTimeouts().run();

    assertThat(guild.logAfter(seen)).endsWith("GUILD_MEMBER_UPDATE");
    assertThat(guild.audit()).endsWith("TIMEOUT_END");
    int after = guild.log().size();
    world.chat().endTimeouts().run();
    assertThat(guild.logAfter(after)).isEmpty();
  }

  @Test
  void itIsTakenBack() {
    silence(guild.owner(), theo, HOUR);
    var member = edit(guild.owner(), theo, new MemberEdit(Patch.keep(), Patch.to(null)));

    assertThat(member.communicationDisabledUntil()).isNull();
    theo.says("Back", general);
  }

  @Test
  void itNeedsTheBitAndAHigherRole() {
    ines.tries(() -> silence(ines, theo, HOUR)).isRefused("missing_permission", MODERATE_MEMBERS);
    guild.give(ines, guild.role("Keepers", MODERATE_MEMBERS));
    ines.tries(() -> silence(ines, guild.owner(), HOUR)).isRefused("role_hierarchy");
    ines.tries(() -> silence(ines, ines, HOUR)).isRefused("role_hierarchy");
    silence(ines, theo, HOUR);
    ines.tries(() -> named(ines, theo, "Pest")).isRefused("missing_permission", MANAGE_NICKNAMES);
    assertThat(named(guild.owner(), theo, "Teddy").nick()).isEqualTo("Teddy");
  }

  @Test
  void itLiesAheadAndIsNotForEver() {
    var owner = guild.owner();
    owner.tries(() -> silence(owner, theo, Duration.ZERO)).isRefused("invalid_request");
    owner.tries(() -> silence(owner, theo, Duration.ofDays(29))).isRefused("invalid_request");
    silence(owner, theo, Duration.ofDays(28));
  }

  private Member silence(Person actor, Person other, Duration time) {
    var until = new Timeout(world.clock().instant().plus(time));
    return edit(actor, other, new MemberEdit(Patch.keep(), Patch.to(until)));
  }

  private Member named(Person actor, Person other, String nick) {
    return edit(actor, other, new MemberEdit(Patch.to(new Nick(nick)), Patch.keep()));
  }

  private Member edit(Person actor, Person other, MemberEdit edit) {
    return world.chat().editMember().edit(actor.actor(), guild.id(), other.id(), edit);
  }
}

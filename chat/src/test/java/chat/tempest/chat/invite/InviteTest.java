package chat.tempest.chat.invite;

import static chat.tempest.chat.world.AtOnce.atOnce;
import static chat.tempest.perms.Permission.CREATE_INSTANT_INVITE;
import static chat.tempest.perms.Permission.MANAGE_GUILD;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.Problem;
import chat.tempest.protocol.Invite;
import chat.tempest.protocol.MessageType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class InviteTest {
  private static final String BAN = "INSERT INTO bans (guild_id, user_id) VALUES (:guild, :user)";

  private final World world;

  InviteTest(World world) {
    this.world = world;
  }

  @Test
  void whoJoinsIsGreeted() {
    var guild = world.guild();
    var ines = world.person("Ines");
    int seen = guild.log().size();

    var joined = world.chat().joinGuild().join(ines.actor(), guild.invite());

    assertThat(joined.guildId()).isEqualTo(guild.id());
    assertThat(guild.logAfter(seen)).containsExactly("GUILD_MEMBER_ADD", "MESSAGE_CREATE");
    assertThat(ines.log()).containsExactly("GUILD_CREATE");
    var greeting = guild.owner().reads(guild.channel("general")).getFirst();
    assertThat(greeting.type()).isEqualTo(MessageType.MEMBER_JOIN.number());
    assertThat(greeting.author().id()).isEqualTo(ines.id());
  }

  @Test
  void theGreetingStandsInTheFirstChannelThatTheNewOneSees() {
    var guild = world.guild();
    guild.hide(guild.channel("general"));
    var compost = guild.newChannelIn(guild.channel("Text channels"), "compost");

    var ines = guild.member("Ines");

    assertThat(ines.reads(compost)).hasSize(1);
    assertThat(guild.owner().reads(guild.channel("general"))).isEmpty();
  }

  @Test
  void whoSeesNothingIsNotGreeted() {
    var guild = world.guild();
    guild.everyoneMayNot(VIEW_CHANNEL);

    var ines = guild.member("Ines");

    assertThat(ines.sees(guild)).isEmpty();
    assertThat(guild.log()).endsWith("GUILD_MEMBER_ADD");
  }

  @Test
  void joiningTwiceIsNoErrorAndUsesNothingUp() {
    var guild = world.guild();
    var once = invite(guild, 0, 1);
    var ines = world.person("Ines");
    world.chat().joinGuild().join(ines.actor(), once);
    int seen = guild.log().size();

    assertThat(world.chat().joinGuild().join(ines.actor(), once).guildId()).isEqualTo(guild.id());
    assertThat(guild.logAfter(seen)).isEmpty();
  }

  @Test
  void anInviteForThreeLetsThreeOfTenIn() throws Exception {
    var guild = world.guild();
    var three = invite(guild, 0, 3);

    var came =
        atOnce(
            10,
            () -> {
              var person = world.person("Somebody");
              return person
                  .tries(() -> world.chat().joinGuild().join(person.actor(), three))
                  .wentWell();
            });

    assertThat(came).filteredOn(went -> went).hasSize(3);
    assertThat(guild.state().memberCount()).isEqualTo(4);
    assertThat(guild.log()).filteredOn("GUILD_MEMBER_ADD"::equals).hasSize(3);
  }

  @Test
  void theSamePersonTenTimesAtOnceIsOneMember() throws Exception {
    var guild = world.guild();
    var ines = world.person("Ines");

    atOnce(10, () -> world.chat().joinGuild().join(ines.actor(), guild.invite()));

    assertThat(guild.log()).containsOnlyOnce("GUILD_MEMBER_ADD");
    assertThat(ines.log()).containsOnlyOnce("GUILD_CREATE");
  }

  @Test
  void anInviteEnds() {
    var guild = world.guild();
    var hour = invite(guild, 3_600, 0);
    assertThat(world.chat().readInvites().preview(hour).guild().name()).isEqualTo("Garden Club");

    world.clock().pass(Duration.ofHours(2));

    var ines = world.person("Ines");
    ines.tries(() -> world.chat().joinGuild().join(ines.actor(), hour)).isRefused("unknown_invite");
    ines.tries(() -> world.chat().readInvites().preview(hour)).isRefused("unknown_invite");
  }

  @Test
  void whoIsBannedStaysOut() {
    var guild = world.guild();
    var ines = world.person("Ines");
    world.write(tx -> tx.update(BAN).bind("guild", guild.id()).bind("user", ines.id()).execute());

    ines.tries(() -> world.chat().joinGuild().join(ines.actor(), guild.invite()))
        .isRefused("banned");
  }

  @Test
  void aPreviewShowsStrangersNoMoreThanTheyMayKnow() {
    var guild = world.guild();

    var preview = world.chat().readInvites().preview(guild.invite());

    assertThat(preview.guild().id()).isEqualTo(guild.id());
    assertThat(preview.inviter().globalName()).isEqualTo("Mara");
    assertThat(preview.memberCount()).isEqualTo(1);
    assertThat(preview.expiresAt()).isNull();
  }

  @Test
  void whoManagesAGuildSeesItsInvites() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var read = world.chat().readInvites();

    assertThat(read.of(guild.owner().actor(), guild.id()))
        .extracting(Invite::code)
        .containsExactly(guild.invite().value());
    ines.tries(() -> read.of(ines.actor(), guild.id()))
        .isRefused("missing_permission", MANAGE_GUILD);
  }

  @Test
  void withoutTheBitNobodyIsInvited() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    guild.everyoneMayNot(CREATE_INSTANT_INVITE);
    var draft = new InviteDraft(Optional.empty(), Optional.empty());

    ines.tries(() -> world.chat().createInvite().create(ines.actor(), guild.id(), draft))
        .isRefused("missing_permission", CREATE_INSTANT_INVITE);
  }

  @Test
  void anInviteIsEndedByWhoMadeItOrWhoManagesTheGuild() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var delete = world.chat().deleteInvite();
    var mine = made(ines, guild);
    var other = made(ines, guild);

    theo.triesTo(() -> delete.delete(theo.actor(), mine))
        .isRefused("missing_permission", MANAGE_GUILD);
    var stranger = world.person("Stranger");
    stranger
        .triesTo(() -> delete.delete(stranger.actor(), mine))
        .isRefused("missing_permission", MANAGE_GUILD);
    delete.delete(ines.actor(), mine);
    delete.delete(guild.owner().actor(), other);

    ines.triesTo(() -> delete.delete(ines.actor(), mine)).isRefused("unknown_invite");
    assertThat(guild.audit())
        .endsWith("INVITE_CREATE", "INVITE_CREATE", "INVITE_DELETE", "INVITE_DELETE");
  }

  @Test
  void codesThatCannotBeAreUnknown() {
    for (var code : List.of("", "short", "way/too/strange", "x".repeat(33))) {
      assertThatThrownBy(() -> new InviteCode(code)).isInstanceOf(Problem.NotFound.class);
    }
  }

  private InviteCode invite(TestGuild guild, int maxAge, int maxUses) {
    var draft = new InviteDraft(Optional.of(new MaxAge(maxAge)), Optional.of(new MaxUses(maxUses)));
    var made = world.chat().createInvite().create(guild.owner().actor(), guild.id(), draft);
    return new InviteCode(made.code());
  }

  private InviteCode made(Person person, TestGuild guild) {
    var draft = new InviteDraft(Optional.empty(), Optional.empty());
    var made = world.chat().createInvite().create(person.actor(), guild.id(), draft);
    return new InviteCode(made.code());
  }
}

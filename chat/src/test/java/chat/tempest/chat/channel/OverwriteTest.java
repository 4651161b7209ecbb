package chat.tempest.chat.channel;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;
import static chat.tempest.perms.Permission.MANAGE_MESSAGES;
import static chat.tempest.perms.Permission.MANAGE_OVERWRITES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class OverwriteTest {
  private final World world;

  OverwriteTest(World world) {
    this.world = world;
  }

  @Test
  void aChannelIsHiddenAndShownAgain() {
    var guild = world.guild();
    var compost = guild.newChannel("compost");
    var ines = guild.member("Ines");

    guild.hide(compost);
    assertThat(ines.sees(guild)).doesNotContain("compost");
    assertThat(guild.log()).endsWith("CHANNEL_UPDATE");
    assertThat(guild.audit()).endsWith("OVERWRITE_SET");

    world.chat().deleteOverwrite().delete(guild.owner().actor(), compost, guild.id().value());
    assertThat(ines.sees(guild)).contains("compost");
    assertThat(guild.audit()).endsWith("OVERWRITE_DELETE");
  }

  @Test
  void aMemberMaySeeWhatOthersMayNot() {
    var guild = world.guild();
    var compost = guild.newChannel("compost");
    guild.hide(compost);
    var ines = guild.member("Ines");

    set(
        guild.owner(),
        compost,
        ines.id().value(),
        Overwrite.MEMBER,
        PermissionSet.of(VIEW_CHANNEL));

    assertThat(ines.sees(guild)).contains("compost");
    assertThat(guild.member("Theo").sees(guild)).doesNotContain("compost");
  }

  @Test
  void withoutManageOverwritesNothingIsOverwritten() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");

    ines.triesTo(
            () ->
                set(
                    ines,
                    general,
                    ines.id().value(),
                    Overwrite.MEMBER,
                    PermissionSet.of(MANAGE_MESSAGES)))
        .isRefused("missing_permission", MANAGE_OVERWRITES);
  }

  @Test
  void nobodyGivesWhatTheyDoNotHold() {
    var guild = world.guild();
    var general = guild.channel("general");
    var theo = guild.member("Theo");
    var ines = guild.member("Ines");
    guild.give(ines, guild.role("Keepers", MANAGE_ROLES));

    ines.triesTo(
            () ->
                set(
                    ines,
                    general,
                    theo.id().value(),
                    Overwrite.MEMBER,
                    PermissionSet.of(MANAGE_MESSAGES)))
        .isRefused("missing_permission", MANAGE_MESSAGES);
    set(ines, general, theo.id().value(), Overwrite.MEMBER, PermissionSet.of(SEND_MESSAGES));
  }

  @Test
  void nobodyRaisesThemselves() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    guild.give(ines, guild.role("Keepers", MANAGE_ROLES));

    ines.triesTo(
            () ->
                set(
                    ines,
                    general,
                    ines.id().value(),
                    Overwrite.MEMBER,
                    PermissionSet.of(SEND_MESSAGES)))
        .isRefused("role_hierarchy");
  }

  @Test
  void whoIsNotThereHasNoOverwrite() {
    var guild = world.guild();
    var general = guild.channel("general");
    var stranger = world.person("Stranger").id().value();
    var owner = guild.owner();

    owner
        .triesTo(() -> set(owner, general, stranger, Overwrite.MEMBER, PermissionSet.NONE))
        .isRefused("unknown_member");
    owner
        .triesTo(() -> set(owner, general, stranger, Overwrite.ROLE, PermissionSet.NONE))
        .isRefused("unknown_role");
    owner
        .triesTo(() -> world.chat().deleteOverwrite().delete(owner.actor(), general, stranger))
        .isRefused("unknown_overwrite");
  }

  @Test
  void administratorCountsForTheWholeGuildOnly() {
    assertThatThrownBy(
            () ->
                new OverwriteDraft(
                    1,
                    new OverwriteKind(0),
                    PermissionSet.of(ADMINISTRATOR),
                    PermissionSet.NONE,
                    Optional.empty()))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aChannelIsMadeHidden() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var hidden =
        new OverwriteDraft(
            guild.id().value(),
            new OverwriteKind(0),
            PermissionSet.NONE,
            PermissionSet.of(VIEW_CHANNEL),
            Optional.empty());
    var draft =
        new ChannelDraft(
            new ChannelName("moderators"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of(hidden)));

    world.chat().createChannel().create(guild.owner().actor(), guild.id(), draft);

    assertThat(ines.sees(guild)).doesNotContain("moderators");
    guild.give(ines, guild.role("Builders", MANAGE_CHANNELS));
    ines.tries(() -> world.chat().createChannel().create(ines.actor(), guild.id(), draft))
        .isRefused("missing_permission", MANAGE_OVERWRITES);
  }

  private void set(Person person, ChannelId channel, long target, int type, PermissionSet allow) {
    var edit =
        new OverwriteEdit(new OverwriteKind(type), allow, PermissionSet.NONE, Optional.empty());
    world.chat().setOverwrite().set(person.actor(), channel, target, edit);
  }
}

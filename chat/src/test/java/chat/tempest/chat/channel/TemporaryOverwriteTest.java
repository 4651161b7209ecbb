package chat.tempest.chat.channel;

import static chat.tempest.perms.Permission.GRANT_TEMPORARY_ACCESS;
import static chat.tempest.perms.Permission.MANAGE_OVERWRITES;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class TemporaryOverwriteTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final World world;
  private final TestGuild guild;
  private final ChannelId compost;
  private final Person ines;

  TemporaryOverwriteTest(World world) {
    this.world = world;
    guild = world.guild();
    compost = guild.newChannel("compost");
    guild.hide(compost);
    ines = guild.member("Ines");
  }

  @Test
  void endsByItselfAndTellsOfIt() {
    lets(guild.owner(), ines, HOUR);
    assertThat(ines.sees(guild)).contains("compost");
    world.chat().endOverwrites().run();
    assertThat(ines.sees(guild)).contains("compost");
    int seen = guild.log().size();

    world.clock().pass(HOUR);
    assertThat(ines.sees(guild)).doesNotContain("compost");
    world.chat().endOverwrites().run();

    assertThat(guild.logAfter(seen)).containsExactly("CHANNEL_UPDATE");
    assertThat(guild.audit()).endsWith("OVERWRITE_END");
    world.chat().endOverwrites().run();
    assertThat(guild.logAfter(seen)).hasSize(1);
  }

  @Test
  void endsForTheGuildAsAWhole() {
    var edit = edit(PermissionSet.of(MANAGE_OVERWRITES), HOUR);
    world.chat().setOverwrite().set(guild.owner().actor(), guild.id(), ines.id().value(), edit);
    assertThat(guild.state().permissionOverwrites()).hasSize(1);
    int seen = guild.log().size();

    world.clock().pass(HOUR);
    world.chat().endOverwrites().run();

    assertThat(guild.logAfter(seen)).containsExactly("GUILD_OVERWRITES_UPDATE");
    assertThat(guild.state().permissionOverwrites()).isEmpty();
  }

  @Test
  void whatIsOverAlreadyIsRefused() {
    guild
        .owner()
        .triesTo(() -> lets(guild.owner(), ines, Duration.ZERO))
        .isRefused("invalid_request");
  }

  @Test
  void whoMayGiveForAWhileTouchesNothingThatStays() {
    var theo = guild.member("Theo");
    var host = guild.member("Host");
    guild.give(host, guild.role("Hosts", GRANT_TEMPORARY_ACCESS, VIEW_CHANNEL));
    lets(guild.owner(), host, null);

    lets(host, ines, HOUR);
    assertThat(ines.sees(guild)).contains("compost");
    host.triesTo(() -> lets(host, theo, null)).isRefused("missing_permission", MANAGE_OVERWRITES);
    lets(guild.owner(), theo, null);
    host.triesTo(() -> lets(host, theo, HOUR)).isRefused("missing_permission", MANAGE_OVERWRITES);
    host.triesTo(() -> drops(host, theo)).isRefused("missing_permission", MANAGE_OVERWRITES);
    drops(host, ines);
    assertThat(ines.sees(guild)).doesNotContain("compost");
  }

  private void lets(Person actor, Person target, @Nullable Duration duration) {
    var edit = edit(PermissionSet.of(VIEW_CHANNEL), duration);
    world.chat().setOverwrite().set(actor.actor(), compost, target.id().value(), edit);
  }

  private void drops(Person actor, Person target) {
    world.chat().deleteOverwrite().delete(actor.actor(), compost, target.id().value());
  }

  private OverwriteEdit edit(PermissionSet allow, @Nullable Duration duration) {
    var end = Optional.ofNullable(duration).map(world.clock().instant()::plus);
    return new OverwriteEdit(new OverwriteKind(Overwrite.MEMBER), allow, PermissionSet.NONE, end);
  }
}

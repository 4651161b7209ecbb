package chat.tempest.chat.user;

import static chat.tempest.chat.world.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.Patch;
import chat.tempest.core.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class ProfileTest {
  private final World world;

  ProfileTest(World world) {
    this.world = world;
  }

  @Test
  void whoChangesTheirProfileIsSeenSoInAllTheirGuilds() {
    var guild = world.guild();
    var other = world.guild();
    var ines = guild.member("Ines");
    world.chat().joinGuild().join(ines.actor(), other.invite());
    var edit =
        new ProfileEdit(
            Patch.to(new GlobalName("Inès")),
            Patch.keep(),
            Patch.to(new Pronouns("she/her")),
            Patch.keep());

    var user = world.chat().editProfile().edit(ines.actor(), edit);

    assertThat(user.globalName()).isEqualTo("Inès");
    assertThat(user.pronouns()).isEqualTo("she/her");
    assertThat(world.chat().readProfile().read(ines.actor())).isEqualTo(user);
    assertThat(guild.log()).endsWith("GUILD_MEMBER_UPDATE");
    assertThat(other.log()).endsWith("GUILD_MEMBER_UPDATE");
  }

  @Test
  void aUsernameIsOnesOwn() {
    var ines = world.person("Ines");
    var theo = world.person("Theo");
    var taken = named("ines." + ines.id().value() % 1_000_000);
    world.chat().editProfile().edit(ines.actor(), taken);

    theo.tries(() -> world.chat().editProfile().edit(theo.actor(), taken))
        .isRefused("username_taken");
    assertThat(world.chat().editProfile().edit(ines.actor(), taken).username()).startsWith("ines.");
  }

  @Test
  void twoWhoWantTheSameUsernameAtOnceGetItOnce() throws Exception {
    var wanted = named("wanted_" + world.ids().next() % 1_000_000);

    var got =
        atOnce(
            8,
            () -> {
              var person = world.person("Somebody");
              return person
                  .tries(() -> world.chat().editProfile().edit(person.actor(), wanted))
                  .wentWell();
            });

    assertThat(got).containsOnlyOnce(true);
  }

  @Test
  void namesThatDeceiveAreRefused() {
    for (var name : List.of("", " ", "\u200b", "a\nb", "a\u202eb", "x".repeat(33))) {
      assertThatThrownBy(() -> new GlobalName(name)).isInstanceOf(Problem.Invalid.class);
    }
    assertThat(new GlobalName("  नमस्ते 👩‍🌾 ").value()).isEqualTo("नमस्ते 👩‍🌾");
  }

  private static ProfileEdit named(String username) {
    return new ProfileEdit(
        Patch.keep(), Patch.to(new Username(username)), Patch.keep(), Patch.keep());
  }
}

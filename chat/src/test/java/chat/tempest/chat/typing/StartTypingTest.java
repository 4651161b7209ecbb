package chat.tempest.chat.typing;

import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.protocol.event.TypingStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class StartTypingTest {
  private final World world;

  StartTypingTest(World world) {
    this.world = world;
  }

  @Test
  void whoWritesIsShownAndNotLogged() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    int seen = guild.log().size();

    world.chat().startTyping().start(ines.actor(), general);

    assertThat(world.ephemerals()).contains(new TypingStarted(guild.id(), general, ines.id()));
    assertThat(guild.logAfter(seen)).isEmpty();
  }

  @Test
  void whoMayNotSendIsNotShownWriting() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    guild.everyoneMayNot(SEND_MESSAGES);

    ines.triesTo(() -> world.chat().startTyping().start(ines.actor(), general))
        .isRefused("missing_permission", SEND_MESSAGES);
    assertThat(world.ephemerals())
        .doesNotContain(new TypingStarted(guild.id(), general, ines.id()));
  }
}

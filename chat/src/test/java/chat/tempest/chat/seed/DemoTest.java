package chat.tempest.chat.seed;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.Chat;
import chat.tempest.chat.ChatParts;
import chat.tempest.chat.attachment.AttachmentFolder;
import chat.tempest.chat.attachment.AttachmentUrls;
import chat.tempest.chat.presence.Presences;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Worlds.class)
class DemoTest {
  private final World world;
  private final Path files;

  DemoTest(World world, @TempDir Path files) {
    this.world = world;
    this.files = files;
  }

  @Test
  void hasRolesAndAPlaceForThoseAloneWhoKeepIt() {
    demo().make();

    assertThat(seenBy("mara.demo").roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("everyone", "Keepers", "Growers", "Students");
    assertThat(seenBy("otis.demo").channels()).extracting(Channel::name).contains("moderators");
    assertThat(seenBy("theo.demo").channels()).extracting(Channel::name).contains("moderators");
    assertThat(seenBy("pim.demo").channels())
        .extracting(Channel::name)
        .contains("general", "rules")
        .doesNotContain("moderators");
  }

  private GuildState seenBy(String username) {
    var guilds = world.chat().snapshots().ready(id(username)).guilds();
    assertThat(guilds).hasSize(1);
    return guilds.getFirst();
  }

  private UserId id(String username) {
    return world.read(
        tx ->
            tx.query("SELECT id FROM users WHERE username = :username")
                .bind("username", username)
                .mapTo(UserId.class)
                .one());
  }

  private Demo demo() {
    var random = new SecureRandom();
    return new Demo(
        world.database().transactions(), random, world.clock().instant(), 2, this::chat);
  }

  private Chat chat(DemoClock clock, SnowflakeGenerator ids) {
    return Chat.of(
        new ChatParts(
            world.database().transactions(),
            world.database().log(),
            ids,
            clock,
            new SecureRandom(),
            new Presences(),
            event -> {},
            new AttachmentFolder(files),
            new AttachmentUrls(new byte[32], clock)));
  }
}

package chat.tempest.perms;

import static chat.tempest.perms.Permission.CONNECT;
import static chat.tempest.perms.Permission.EXPORT_GUILD_DATA;
import static chat.tempest.perms.Permission.LOCK_CHANNELS;
import static chat.tempest.perms.Permission.SPEAK;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static chat.tempest.perms.Scene.NOW;
import static chat.tempest.perms.Scene.everyoneMay;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolutionTest {
  private final Resolution work = new Resolution();

  private Resolution resolve(Scene scene) {
    return work.resolve(scene.rules(), scene.subject(), Place.guild(), NOW);
  }

  @Test
  void nothingIsLeftOfTheOneBefore() {
    resolve(everyoneMay().askedByTheOwner());
    assertThat(resolve(everyoneMay(SPEAK)).toSet()).isEqualTo(PermissionSet.of(SPEAK));
  }

  @Test
  void itIsAskedWithoutMakingASet() {
    resolve(everyoneMay(VIEW_CHANNEL, EXPORT_GUILD_DATA));
    assertThat(work.has(VIEW_CHANNEL)).isTrue();
    assertThat(work.has(EXPORT_GUILD_DATA)).isTrue();
    assertThat(work.has(CONNECT)).isFalse();
    assertThat(work.has(LOCK_CHANNELS)).isFalse();
    assertThat(work.hasAll(PermissionSet.of(VIEW_CHANNEL, EXPORT_GUILD_DATA))).isTrue();
    assertThat(work.hasAll(PermissionSet.of(VIEW_CHANNEL, CONNECT))).isFalse();
    assertThat(work.hasAll(PermissionSet.of(VIEW_CHANNEL, LOCK_CHANNELS))).isFalse();
    assertThat(new PermissionSet(work.low(), work.high())).isEqualTo(work.toSet());
  }
}

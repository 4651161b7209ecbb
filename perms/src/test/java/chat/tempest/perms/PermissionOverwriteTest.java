package chat.tempest.perms;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.CONNECT;
import static chat.tempest.perms.Permission.LOCK_CHANNELS;
import static chat.tempest.perms.Permission.SPEAK;
import static chat.tempest.perms.PermissionSet.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionOverwriteTest {
  private static final PermissionSet BOTH = PermissionSet.of(SPEAK, LOCK_CHANNELS);

  @Test
  void aBitIsNotAllowedAndDeniedAtOnce() {
    assertThatThrownBy(
            () -> PermissionOverwrite.ofRole(1, BOTH, PermissionSet.of(CONNECT, LOCK_CHANNELS)))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            refusal -> {
              assertThat(refusal.fields().getFirst().path()).isEqualTo("deny");
              assertThat(refusal.fields().getFirst().detail()).contains("LOCK_CHANNELS");
            });
  }

  @Test
  void neitherIsABitOfARole() {
    assertThatThrownBy(() -> new RoleMask(1, 0, BOTH, BOTH)).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void administratorFitsTheServerAlone() {
    var allowed = PermissionOverwrite.ofRole(1, PermissionSet.of(ADMINISTRATOR), NONE);
    var denied = PermissionOverwrite.ofUser(1, NONE, PermissionSet.of(ADMINISTRATOR));
    assertThat(allowed.requireFits(Scope.GUILD)).isSameAs(allowed);
    assertThat(denied.requireFits(Scope.GUILD)).isSameAs(denied);
    assertRefused(allowed, "allow");
    assertRefused(denied, "deny");
  }

  private static void assertRefused(PermissionOverwrite overwrite, String path) {
    assertThatThrownBy(() -> overwrite.requireFits(Scope.CATEGORY))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            refusal -> assertThat(refusal.fields().getFirst().path()).isEqualTo(path));
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void everythingElseFitsAnywhere(Scope scope) {
    var overwrite = PermissionOverwrite.ofRole(1, BOTH, PermissionSet.of(CONNECT));
    assertThat(overwrite.requireFits(scope)).isSameAs(overwrite);
  }

  @Test
  void itSpeaksOfWhatItAllowsAndDenies() {
    var overwrite = PermissionOverwrite.ofUser(7, BOTH, PermissionSet.of(CONNECT));
    assertThat(overwrite.bits()).isEqualTo(BOTH.with(CONNECT));
    assertThat(overwrite.target()).isEqualTo(Target.USER);
    assertThat(overwrite.targetId()).isEqualTo(7);
  }

  @Test
  void aScopeHasOneOverwriteForATarget() {
    var one = PermissionOverwrite.ofRole(1, BOTH, NONE);
    assertThatThrownBy(() -> Overwrites.of(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROLE 1");
  }

  @Test
  void aRoleAndAUserOfOneIdAreTwoTargets() {
    var role = PermissionOverwrite.ofRole(1, BOTH, NONE);
    var user = PermissionOverwrite.ofUser(1, BOTH, NONE);
    assertThat(Overwrites.of(List.of(user, role)).all()).containsExactly(role, user);
    assertThat(Overwrites.of(List.of(user, role)).isEmpty()).isFalse();
    assertThat(Overwrites.of(List.of(user)).isEmpty()).isFalse();
    assertThat(Overwrites.of(List.of(role)).isEmpty()).isFalse();
    assertThat(Overwrites.NONE.isEmpty()).isTrue();
  }
}

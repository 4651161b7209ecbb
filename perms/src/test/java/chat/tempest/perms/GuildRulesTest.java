package chat.tempest.perms;

import static chat.tempest.perms.PermissionSet.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuildRulesTest {
  private static final RoleMask EVERYONE = new RoleMask(1, 0, NONE, NONE);
  private static final RoleMask RED = new RoleMask(2, 1, NONE, NONE);

  @Test
  void aGuildHasARoleOfEveryone() {
    assertThatThrownBy(() -> new GuildRules(9, 1, List.of(RED), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("everyone");
  }

  @Test
  void itTellsWhatItWasMadeOf() {
    var overwrite = PermissionOverwrite.ofUser(7, PermissionSet.ALL, NONE);
    var rules = new GuildRules(9, 1, List.of(RED, EVERYONE), List.of(overwrite));
    assertThat(rules.ownerId()).isEqualTo(9);
    assertThat(rules.everyoneRoleId()).isEqualTo(1);
    assertThat(rules.roles()).containsExactlyInAnyOrder(EVERYONE, RED);
    assertThat(rules.role(2)).contains(RED);
    assertThat(rules.role(3)).isEmpty();
    assertThat(rules.overwrites().all()).containsExactly(overwrite);
  }

  @Test
  void aMemberListsEachRoleOnceInOrder() {
    var subject = Subject.of(7, 5, 3, 5);
    assertThat(subject.roleIds()).containsExactly(3L, 5L);
    assertThat(subject.holds(5)).isTrue();
    assertThat(subject.holds(4)).isFalse();
    assertThat(subject.userId()).isEqualTo(7);
  }

  @Test
  void theSameRolesAreEqual() {
    assertThat(Subject.of(7, 5, 3).roles()).isEqualTo(Subject.of(8, 3, 5).roles());
    assertThat(Subject.of(7, 5, 3).roles()).hasSameHashCodeAs(Subject.of(8, 3, 5).roles());
    assertThat(Subject.of(7, 5).roles()).isNotEqualTo(Subject.of(7, 3).roles());
    assertThat(Subject.of(7, 5).roles()).isNotEqualTo("5");
  }

  @Test
  void rolesWithOneHashAreToldApart() {
    long folded = 5L ^ (1L << 32 | 1L);
    assertThat(Long.hashCode(folded)).isEqualTo(Long.hashCode(5L));
    assertThat(Subject.of(7, folded).roles()).isNotEqualTo(Subject.of(7, 5).roles());
  }

  @Test
  void aRoleMakesAdministratorsByItsMaskOrByWhatTheServerSaysOfIt() {
    var administrator = PermissionSet.of(Permission.ADMINISTRATOR);
    var everyone = new RoleMask(1, 0, NONE, NONE);
    var plain = new RoleMask(2, 1, NONE, administrator);
    var captain = new RoleMask(3, 2, administrator, NONE);
    var raised = new RoleMask(4, 3, NONE, NONE);
    var rules =
        new GuildRules(
            9,
            1,
            List.of(everyone, plain, captain, raised),
            List.of(
                PermissionOverwrite.ofRole(4, administrator, NONE),
                PermissionOverwrite.ofRole(2, NONE, administrator)));

    assertThat(List.of(everyone, plain, captain, raised))
        .filteredOn(rules::makesAdministrators)
        .containsExactly(captain, raised);
  }

  @Test
  void aPlaceKnowsItsScopeAndWhatLiesOnTheWay() {
    var some = Overwrites.of(List.of(PermissionOverwrite.ofUser(7, PermissionSet.ALL, NONE)));
    var none = Overwrites.NONE;
    assertThat(Place.guild().scope()).isEqualTo(Scope.GUILD);
    assertThat(Place.category(some).scope()).isEqualTo(Scope.CATEGORY);
    assertThat(Place.category(some).category()).isSameAs(some);
    assertThat(Place.channel(none, some).scope()).isEqualTo(Scope.CHANNEL);
    assertThat(Place.channel(none, some).channel()).isSameAs(some);
    assertThat(Place.thread(none, none, some).scope()).isEqualTo(Scope.THREAD);
    assertThat(Place.thread(none, none, some).thread()).isSameAs(some);
    assertThat(Place.thread(none, none, some).isPrivateThread()).isFalse();
    assertThat(Place.privateThread(none, none, some, List.of()).isPrivateThread()).isTrue();
    assertThat(Place.privateThread(none, none, some, List.of()).scope()).isEqualTo(Scope.THREAD);
  }
}

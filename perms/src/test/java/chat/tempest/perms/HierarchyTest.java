package chat.tempest.perms;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.CONNECT;
import static chat.tempest.perms.Permission.EXPORT_GUILD_DATA;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static chat.tempest.perms.Permission.SPEAK;
import static chat.tempest.perms.Permission.STREAM;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static chat.tempest.perms.PermissionSet.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HierarchyTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final long OWNER = 90;
  private static final long INES = 91;
  private static final long OTHER = 92;

  private static final PermissionSet INES_HOLDS =
      PermissionSet.of(VIEW_CHANNEL, MANAGE_ROLES, SPEAK);
  private static final RoleMask EVERYONE = new RoleMask(1, 0, PermissionSet.of(VIEW_CHANNEL), NONE);
  private static final RoleMask LOW = role(2, 1, SPEAK);
  private static final RoleMask MIDDLE = role(3, 2, SPEAK);
  private static final RoleMask LEVEL = role(4, 3, SPEAK);
  private static final RoleMask MODERATOR = new RoleMask(5, 3, INES_HOLDS, NONE);
  private static final RoleMask HIGH = role(6, 4, SPEAK);
  private static final RoleMask LOUD = role(7, 1, STREAM);
  private static final RoleMask SILENT = new RoleMask(8, 1, NONE, PermissionSet.of(STREAM));

  private static final List<Place> NOWHERE = List.of();

  private static RoleMask role(long id, int position, Permission... allow) {
    return new RoleMask(id, position, PermissionSet.of(allow), NONE);
  }

  private final Subject ines = Subject.of(INES, MODERATOR.id(), MIDDLE.id());
  private final Subject member = Subject.of(OTHER, MIDDLE.id());
  private final List<PermissionOverwrite> server = new ArrayList<>();

  private Hierarchy of(Subject actor) {
    var roles = List.of(EVERYONE, LOW, MIDDLE, LEVEL, MODERATOR, HIGH, LOUD, SILENT);
    return new Hierarchy(new GuildRules(OWNER, 1, roles, server), actor, NOW);
  }

  private static void assertTooHigh(ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.Forbidden.class,
            refusal -> assertThat(refusal.code()).isEqualTo("role_hierarchy"));
  }

  private static void assertMissing(ThrowingCallable deed, Permission... bits) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.Forbidden.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("missing_permission");
              assertThat(refusal.missing())
                  .isEqualTo(PermissionSet.of(bits).stream().map(Permission::name).toList());
            });
  }

  private static void assertAllowed(ThrowingCallable deed) {
    assertThatCode(deed).doesNotThrowAnyException();
  }

  @Nested
  class Rank {
    @Test
    void aRoleIsBelowOnlyWhereItsPositionIsLower() {
      assertThat(of(ines).outranks(MIDDLE)).isTrue();
      assertThat(of(ines).outranks(LEVEL)).isFalse();
      assertThat(of(ines).outranks(MODERATOR)).isFalse();
      assertThat(of(ines).outranks(HIGH)).isFalse();
    }

    @Test
    void whoeverHoldsNoRoleStandsWithEveryone() {
      assertThat(of(Subject.of(OTHER)).outranks(EVERYONE)).isFalse();
      assertThat(of(Subject.of(OTHER, LOW.id())).outranks(EVERYONE)).isTrue();
    }

    @Test
    void aMemberStandsWhereTheirHighestRoleStands() {
      assertThat(of(ines).outranks(member)).isTrue();
      assertThat(of(ines).outranks(Subject.of(OTHER))).isTrue();
      assertThat(of(ines).outranks(Subject.of(OTHER, MIDDLE.id(), LEVEL.id()))).isFalse();
      assertThat(of(ines).outranks(Subject.of(OTHER, HIGH.id()))).isFalse();
    }

    @Test
    void nobodyIsBelowThemselves() {
      assertThat(of(ines).outranks(ines)).isFalse();
      assertThat(of(ines).outranks(Subject.of(INES))).isFalse();
      assertThat(of(Subject.of(OWNER)).outranks(Subject.of(OWNER))).isFalse();
    }

    @Test
    void theOwnerIsAboveAllAndBelowNobody() {
      var owner = Subject.of(OWNER);
      assertThat(of(owner).outranks(HIGH)).isTrue();
      assertThat(of(owner).outranks(Subject.of(OTHER, HIGH.id()))).isTrue();
      assertThat(of(ines).outranks(owner)).isFalse();
    }

    @Test
    void administratorsHaveARankLikeAnybody() {
      server.add(PermissionOverwrite.ofUser(INES, PermissionSet.of(ADMINISTRATOR), NONE));
      assertTooHigh(() -> of(ines).requireAbove(Subject.of(OTHER, HIGH.id())));
      assertTooHigh(() -> of(ines).requireMayChange(HIGH, role(6, 4)));
    }

    @Test
    void whoIsBelowMayBeDealtWith() {
      assertAllowed(() -> of(ines).requireAbove(member));
      assertTooHigh(() -> of(ines).requireAbove(ines));
    }
  }

  @Nested
  class Roles {
    @Test
    void areMadeBelowOnesOwnHighestWithBitsThatOneHolds() {
      assertAllowed(() -> of(ines).requireMayCreate(role(20, 2, SPEAK, MANAGE_ROLES)));
      assertTooHigh(() -> of(ines).requireMayCreate(role(20, 3, SPEAK)));
      assertMissing(
          () -> of(ines).requireMayCreate(role(20, 2, SPEAK, EXPORT_GUILD_DATA, STREAM)),
          STREAM,
          EXPORT_GUILD_DATA);
    }

    @Test
    void areNotMadeToDenyWhatOneDoesNotHold() {
      var denying = new RoleMask(20, 1, NONE, PermissionSet.of(STREAM));
      assertMissing(() -> of(ines).requireMayCreate(denying), STREAM);
    }

    @Test
    void keepBitsThatOneDoesNotHoldWhereThoseDoNotChange() {
      assertAllowed(() -> of(ines).requireMayChange(LOUD, role(7, 2, STREAM, SPEAK)));
    }

    @Test
    void doNotLoseBitsThatOneDoesNotHold() {
      assertMissing(() -> of(ines).requireMayChange(LOUD, role(7, 1)), STREAM);
      assertMissing(() -> of(ines).requireMayChange(SILENT, role(8, 1)), STREAM);
    }

    @Test
    void doNotTurnADenialOfWhatOneDoesNotHoldIntoAnAllow() {
      assertMissing(() -> of(ines).requireMayChange(SILENT, role(8, 1, STREAM)), STREAM);
    }

    @Test
    void moveBelowOnesOwnHighestOnly() {
      assertAllowed(() -> of(ines).requireMayChange(LOW, role(2, 2, SPEAK)));
      assertTooHigh(() -> of(ines).requireMayChange(LOW, role(2, 3, SPEAK)));
      assertTooHigh(() -> of(ines).requireMayChange(LEVEL, role(4, 1, SPEAK)));
    }

    @Test
    void areDeletedByWhoStandsAboveAndHoldsTheirBits() {
      assertAllowed(() -> of(ines).requireMayDelete(LOW, NOWHERE));
      assertTooHigh(() -> of(ines).requireMayDelete(LEVEL, NOWHERE));
      assertMissing(() -> of(ines).requireMayDelete(SILENT, NOWHERE), STREAM);
    }

    @Test
    void areNotDeletedByWhoHoldsThem() {
      assertTooHigh(() -> of(ines).requireMayDelete(MIDDLE, NOWHERE));
    }

    @Test
    void areGivenAndTakenBelow() {
      assertAllowed(() -> of(ines).requireMayAssign(LOW, member, NOWHERE));
      assertTooHigh(() -> of(ines).requireMayAssign(LEVEL, member, NOWHERE));
      assertTooHigh(() -> of(ines).requireMayAssign(LOW, Subject.of(OTHER, HIGH.id()), NOWHERE));
      assertMissing(() -> of(ines).requireMayAssign(LOUD, member, NOWHERE), STREAM);
    }

    @Test
    void areGivenTakenAndDeletedWithWhatPlacesSayOfThem() {
      var here = List.of(saying(PermissionOverwrite.ofRole(2, PermissionSet.of(SPEAK), NONE)));
      assertAllowed(() -> of(ines).requireMayAssign(LOW, member, here));
      assertAllowed(() -> of(ines).requireMayDelete(LOW, here));

      for (var said :
          List.of(
              PermissionOverwrite.ofRole(2, PermissionSet.of(CONNECT), NONE),
              PermissionOverwrite.ofRole(2, NONE, PermissionSet.of(CONNECT)))) {
        var there = List.of(saying(said));
        assertMissing(() -> of(ines).requireMayAssign(LOW, member, there), CONNECT);
        assertMissing(() -> of(ines).requireMayDelete(LOW, there), CONNECT);
        assertAllowed(() -> of(ines).requireMayAssign(MIDDLE, Subject.of(OTHER), there));
        assertAllowed(() -> of(Subject.of(OWNER)).requireMayAssign(LOW, member, there));
      }
    }

    @Test
    void areGivenWithWhatTheServerAsAWholeSaysOfThem() {
      server.add(PermissionOverwrite.ofRole(2, PermissionSet.of(CONNECT), NONE));
      assertMissing(() -> of(ines).requireMayAssign(LOW, member, NOWHERE), CONNECT);
    }

    @Test
    void areGivenWhateverAnOverwriteSaidThatIsOver() {
      var over = new PermissionOverwrite(Target.ROLE, 2, PermissionSet.of(CONNECT), NONE, NOW);
      assertAllowed(() -> of(ines).requireMayAssign(LOW, member, List.of(saying(over))));
    }

    private static Place saying(PermissionOverwrite said) {
      return Place.channel(Overwrites.NONE, Overwrites.of(List.of(said)));
    }

    @Test
    void areNotGivenToOrTakenFromOneself() {
      assertTooHigh(() -> of(ines).requireMayAssign(LOW, ines, NOWHERE));
      assertTooHigh(() -> of(ines).requireMayAssign(MIDDLE, ines, NOWHERE));
    }

    @Test
    void ofEveryoneAreNotDeletedMovedGivenOrTakenNotEvenByTheOwner() {
      var owner = of(Subject.of(OWNER));
      assertTooHigh(() -> owner.requireMayDelete(EVERYONE, NOWHERE));
      assertTooHigh(() -> owner.requireMayAssign(EVERYONE, member, NOWHERE));
      assertTooHigh(() -> owner.requireMayChange(EVERYONE, role(1, 1, VIEW_CHANNEL)));
      assertAllowed(() -> owner.requireMayChange(EVERYONE, role(1, 0, ADMINISTRATOR)));
    }

    @Test
    void ofEveryoneChangeInBitsThatOneHolds() {
      assertAllowed(() -> of(ines).requireMayChange(EVERYONE, role(1, 0, VIEW_CHANNEL, SPEAK)));
      assertMissing(
          () -> of(ines).requireMayChange(EVERYONE, role(1, 0, VIEW_CHANNEL, STREAM)), STREAM);
    }

    @Test
    void areTheOwnersToDoWithAsTheyLike() {
      var owner = of(Subject.of(OWNER));
      assertAllowed(() -> owner.requireMayCreate(role(20, 99, ADMINISTRATOR)));
      assertAllowed(() -> owner.requireMayChange(HIGH, role(6, 99, ADMINISTRATOR)));
      assertAllowed(() -> owner.requireMayDelete(HIGH, NOWHERE));
      assertAllowed(() -> owner.requireMayAssign(HIGH, Subject.of(OWNER), NOWHERE));
    }
  }

  @Nested
  class OverwritesOfAPlace {
    private final Place channel = Place.channel(Overwrites.NONE, Overwrites.NONE);

    private Optional<PermissionOverwrite> allowing(Permission... bits) {
      return Optional.of(PermissionOverwrite.ofRole(2, PermissionSet.of(bits), NONE));
    }

    private Optional<PermissionOverwrite> denying(Permission... bits) {
      return Optional.of(PermissionOverwrite.ofRole(2, NONE, PermissionSet.of(bits)));
    }

    private void writes(
        RoleMask role, Optional<PermissionOverwrite> before, Optional<PermissionOverwrite> after) {
      of(ines).requireMayOverwrite(channel, role, before, after);
    }

    @Test
    void areWrittenForRolesBelowWithBitsThatOneHoldsThere() {
      assertAllowed(() -> writes(LOW, Optional.empty(), allowing(SPEAK)));
      assertTooHigh(() -> writes(LEVEL, Optional.empty(), allowing(SPEAK)));
      assertMissing(() -> writes(LOW, Optional.empty(), allowing(SPEAK, CONNECT)), CONNECT);
      assertMissing(() -> writes(LOW, Optional.empty(), denying(CONNECT)), CONNECT);
    }

    @Test
    void areTakenAwayByWhoHoldsTheirBits() {
      assertAllowed(() -> writes(LOW, denying(SPEAK), Optional.empty()));
      assertMissing(() -> writes(LOW, denying(CONNECT), Optional.empty()), CONNECT);
      assertMissing(() -> writes(LOW, allowing(CONNECT), Optional.empty()), CONNECT);
    }

    @Test
    void changeOnlyInBitsThatOneHolds() {
      assertAllowed(() -> writes(LOW, allowing(CONNECT), allowing(CONNECT, SPEAK)));
      assertMissing(() -> writes(LOW, denying(CONNECT), allowing(CONNECT)), CONNECT);
      assertMissing(() -> writes(LOW, denying(CONNECT), allowing(SPEAK)), CONNECT);
    }

    @Test
    void areWrittenWithTheBitsThatOneHoldsInThatPlaceNotElsewhere() {
      var muted = PermissionOverwrite.ofUser(INES, NONE, PermissionSet.of(SPEAK));
      var quiet = Place.channel(Overwrites.NONE, Overwrites.of(List.of(muted)));
      assertMissing(
          () -> of(ines).requireMayOverwrite(quiet, LOW, Optional.empty(), allowing(SPEAK)), SPEAK);
    }

    @Test
    void areNotWrittenForOneselfNorForThoseAbove() {
      assertTooHigh(() -> writesFor(ines));
      assertTooHigh(() -> writesFor(Subject.of(OTHER, HIGH.id())));
      assertTooHigh(() -> writesFor(Subject.of(OWNER)));
      assertAllowed(() -> writesFor(member));
    }

    private void writesFor(Subject user) {
      var overwrite = PermissionOverwrite.ofUser(user.userId(), PermissionSet.of(SPEAK), NONE);
      of(ines).requireMayOverwrite(channel, user, Optional.empty(), Optional.of(overwrite));
    }

    @Test
    void areNotWrittenForMembersWithBitsThatOneDoesNotHold() {
      var overwrite = PermissionOverwrite.ofUser(OTHER, PermissionSet.of(STREAM), NONE);
      assertMissing(
          () ->
              of(ines)
                  .requireMayOverwrite(channel, member, Optional.empty(), Optional.of(overwrite)),
          STREAM);
    }

    @Test
    void areTheOwnersToWrite() {
      var owner = of(Subject.of(OWNER));
      var self = Subject.of(OWNER);
      assertAllowed(
          () -> owner.requireMayOverwrite(channel, HIGH, Optional.empty(), denying(CONNECT)));
      assertAllowed(
          () -> owner.requireMayOverwrite(channel, self, Optional.empty(), denying(CONNECT)));
    }
  }

  @Nested
  class WhatOneHoldsForATime {
    private final Place channel = Place.channel(Overwrites.NONE, Overwrites.NONE);
    private final Instant tomorrow = NOW.plus(Duration.ofDays(1));

    private PermissionOverwrite streaming() {
      return PermissionOverwrite.ofRole(2, PermissionSet.of(STREAM), NONE);
    }

    private void writes(Optional<PermissionOverwrite> before, Optional<PermissionOverwrite> after) {
      server.add(PermissionOverwrite.ofUser(INES, PermissionSet.of(STREAM), NONE).until(tomorrow));
      of(ines).requireMayOverwrite(channel, LOW, before, after);
    }

    @Test
    void isNotGivenForGood() {
      assertMissing(() -> writes(Optional.empty(), Optional.of(streaming())), STREAM);
    }

    @Test
    void isGivenForThatTime() {
      assertAllowed(() -> writes(Optional.empty(), Optional.of(streaming().until(tomorrow))));
    }

    @Test
    void isNotGivenForLonger() {
      var longer = streaming().until(tomorrow.plusNanos(1));
      assertMissing(() -> writes(Optional.empty(), Optional.of(longer)), STREAM);
    }

    @Test
    void isNotProlonged() {
      assertMissing(
          () -> writes(Optional.of(streaming().until(tomorrow)), Optional.of(streaming())), STREAM);
    }

    @Test
    void isNotCutShortByWhoWillNotHoldItThatLong() {
      assertMissing(
          () -> writes(Optional.of(streaming()), Optional.of(streaming().until(tomorrow))), STREAM);
    }

    @Test
    void isNotPutIntoARole() {
      server.add(PermissionOverwrite.ofUser(INES, PermissionSet.of(STREAM), NONE).until(tomorrow));
      assertMissing(() -> of(ines).requireMayCreate(role(20, 1, STREAM)), STREAM);
    }

    @Test
    void doesNotCountWhereItsTimeIsOver() {
      server.add(
          PermissionOverwrite.ofUser(INES, NONE, PermissionSet.of(SPEAK))
              .until(NOW.minusSeconds(1)));
      assertAllowed(() -> of(ines).requireMayCreate(role(20, 1, SPEAK)));
    }

    @Test
    void countsWhereverOnTheWayItEnds() {
      var ends = PermissionOverwrite.ofUser(INES, PermissionSet.of(STREAM), NONE).until(tomorrow);
      var at = Overwrites.of(List.of(ends));
      var none = Overwrites.NONE;
      for (var place :
          List.of(Place.category(at), Place.channel(none, at), Place.thread(none, none, at))) {
        assertMissing(
            () ->
                of(ines)
                    .requireMayOverwrite(place, LOW, Optional.empty(), Optional.of(streaming())),
            STREAM);
      }
    }
  }
}

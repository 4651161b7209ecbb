package chat.tempest.auth.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.recovery.Approvals.Asked;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ApprovalsTest {
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn first;
  private final LoginSession session;
  private final Person newcomer;

  ApprovalsTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    first = ann.signsUp("Ann");
    session = ann.session(first);
    newcomer = world.person();
  }

  @Test
  void whoeverIsApprovedByTheNumberComesInWithANewPasskey() {
    var asked = asks(first.user().username());
    assertPending(asked);

    approvals().approve(session, asked.id(), asked.number());

    var back = newcomer.comesBack(approvals().claim(newcomer.proof(), asked.id()));
    assertThat(back.user()).isEqualTo(first.user());
    assertThat(world.count("devices", "id = " + first.deviceId() + " AND revoked_at IS NULL"))
        .isEqualTo(1);
    assertUnknown(() -> approvals().claim(newcomer.proof(), asked.id()));
  }

  @Test
  void theWrongNumberEndsTheRequest() {
    var asked = asks(first.user().username());
    var wrong = asked.number().equals("42") ? "43" : "42";

    var refused =
        catchThrowableOfType(
            Problem.Conflict.class, () -> approvals().approve(session, asked.id(), wrong));

    assertThat(refused.code()).isEqualTo("wrong_number");
    assertUnknown(() -> approvals().approve(session, asked.id(), asked.number()));
    assertUnknown(() -> approvals().claim(newcomer.proof(), asked.id()));
  }

  @Test
  void aNameThatNobodyHasIsAnsweredAlike() {
    var asked = asks("nobody_has_this_name");

    assertThat(asked.number()).matches("[0-9]{2}");
    assertPending(asked);
    assertUnknown(() -> approvals().approve(session, asked.id(), asked.number()));
  }

  @Test
  void whoeverIsTurnedDownIsUnknown() {
    var asked = asks(first.user().username());

    approvals().deny(session, asked.id());

    assertThat(approvals().read(session)).isEmpty();
    assertUnknown(() -> approvals().claim(newcomer.proof(), asked.id()));
  }

  @Test
  void anotherKeyCannotClaimIt() {
    var asked = asks(first.user().username());
    approvals().approve(session, asked.id(), asked.number());

    assertUnknown(() -> approvals().claim(world.person().proof(), asked.id()));
  }

  @Test
  void anotherAccountCannotApproveOrDenyIt() {
    var bob = world.person();
    var bobs = bob.session(bob.signsUp("Bob"));
    var asked = asks(first.user().username());

    assertUnknown(() -> approvals().approve(bobs, asked.id(), asked.number()));
    assertUnknown(() -> approvals().deny(bobs, asked.id()));
    assertThat(approvals().read(session)).hasSize(1);
    assertThat(approvals().read(bobs)).isEmpty();
  }

  @Test
  void itIsOverAfterFiveMinutes() {
    var asked = asks(first.user().username());
    world.clock().advance(Duration.ofMinutes(5));

    assertUnknown(() -> approvals().approve(session, asked.id(), asked.number()));
    assertUnknown(() -> approvals().claim(newcomer.proof(), asked.id()));
  }

  @Test
  void threeMayAskAtOnceAndNoMoreAreShown() {
    IntStream.range(0, 5).forEach(at -> asks(first.user().username()));

    assertThat(approvals().read(session)).hasSize(3);
  }

  @Test
  void whatNobodyAskedIsUnknown() {
    assertUnknown(() -> approvals().claim(newcomer.proof(), new UUID(1, 2)));
    assertUnknown(() -> approvals().approve(session, new UUID(1, 2), "12"));
  }

  private Asked asks(String username) {
    return approvals().ask(newcomer.proof(), username, Person.VISITOR);
  }

  private void assertPending(Asked asked) {
    var refused =
        catchThrowableOfType(
            Problem.Conflict.class, () -> approvals().claim(newcomer.proof(), asked.id()));
    assertThat(refused.code()).isEqualTo("approval_pending");
  }

  private static void assertUnknown(ThrowingCallable deed) {
    assertThat(catchThrowableOfType(Problem.NotFound.class, deed).code())
        .isEqualTo("unknown_approval");
  }

  private Approvals approvals() {
    return world.auth().approvals();
  }
}

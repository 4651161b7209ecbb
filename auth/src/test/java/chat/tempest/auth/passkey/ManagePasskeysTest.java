package chat.tempest.auth.passkey;

import static chat.tempest.auth.testing.Person.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.SecurityEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class ManagePasskeysTest {
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn signedIn;
  private final LoginSession session;

  ManagePasskeysTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    signedIn = ann.signsUp("Ann");
    session = ann.session(signedIn);
    world.clock().advance(Duration.ofMinutes(1));
  }

  @Test
  void theFirstIsNamedAfterItsDevice() {
    var list = manage().read(session);

    assertThat(list.rpId()).isEqualTo("chat.example");
    assertThat(list.userHandle())
        .isEqualTo(Base64Url.encode(ann.authenticator().newest().userHandle()));
    assertThat(list.passkeys()).extracting(PasskeyView::name).containsExactly("Firefox on Linux");
  }

  @Test
  void aSecondSignsInToTheSameAccount() {
    ann.addsPasskey(signedIn, "Blue key");

    assertThat(ann.atAnotherDevice().signsIn().user()).isEqualTo(signedIn.user());
    assertThat(names()).containsExactly("Firefox on Linux", "Blue key");
    assertThat(lastEvents()).first().isEqualTo("device_signed_in");
    assertThat(lastEvents()).contains("passkey_added");
  }

  @Test
  void anAuthenticatorIsToldWhichPasskeysThereAre() {
    var options = options(world.auth().addPasskey().begin(session));

    assertThat(options.at("/excludeCredentials")).hasSize(1);
    assertThat(options.at("/excludeCredentials/0/id").textValue())
        .isEqualTo(Base64Url.encode(ann.authenticator().newest().id()));
  }

  @Test
  void anotherAccountsCeremonyAddsNothing() {
    var bob = world.person();
    var bobs = bob.session(bob.signsUp("Bob"));
    var begun = world.auth().addPasskey().begin(session);
    var response = RegistrationResponse.of(ann.authenticator().create(options(begun)));

    var refused =
        catchThrowableOfType(
            Problem.Unauthorized.class,
            () ->
                world
                    .auth()
                    .addPasskey()
                    .finish(bobs, begun.ceremonyId(), response, new PasskeyName("Mine")));
    assertThat(refused.code()).isEqualTo("invalid_passkey");
  }

  @Test
  void itIsGivenAnotherName() {
    manage().rename(session, first(), new PasskeyName("Laptop"));

    assertThat(names()).containsExactly("Laptop");
  }

  @Test
  void theLastOneStays() {
    var refused = catchThrowableOfType(Problem.Conflict.class, () -> remove(first()));

    assertThat(refused.code()).isEqualTo("last_passkey");
    assertThat(names()).hasSize(1);
  }

  @Test
  void removingOneEndsTheOtherDevicesThatCameWithIt() {
    var byFirst = ann.atAnotherDevice().signsIn();
    ann.addsPasskey(signedIn, "Blue key");
    var bySecond = ann.atAnotherDevice().signsIn();

    remove(first());

    assertThat(names()).containsExactly("Blue key");
    assertThat(isLive(byFirst)).isFalse();
    assertThat(isLive(bySecond)).isTrue();
    assertThat(isLive(signedIn)).isTrue();
  }

  @Test
  void ofTwoThatAreRemovedAtOnceOneStays() throws Exception {
    ann.addsPasskey(signedIn, "Blue key");
    var ids = manage().read(session).passkeys().stream().map(PasskeyView::id).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries = Stream.of(ids.get(0), ids.get(1)).map(id -> threads.submit(() -> tries(id)));
      var outcomes = tries.toList();
      assertThat(outcomes.get(0).get()).isNotEqualTo(outcomes.get(1).get());
    }
    assertThat(names()).hasSize(1);
  }

  @Test
  void thoseOfAnotherAccountAreUnknown() {
    var bob = world.person();
    var bobs = bob.session(bob.signsUp("Bob"));

    assertThat(catchThrowableOfType(Problem.NotFound.class, () -> manage().remove(bobs, first())))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                Problem.NotFound.class,
                () -> manage().rename(bobs, first(), new PasskeyName("Mine"))))
        .isNotNull();
  }

  private boolean tries(String id) {
    try {
      remove(id);
      return true;
    } catch (Problem.Conflict last) {
      return false;
    }
  }

  private boolean isLive(SignedIn device) {
    return world.count("devices", "id = " + device.deviceId() + " AND revoked_at IS NULL") == 1;
  }

  private ManagePasskeys manage() {
    return world.auth().managePasskeys();
  }

  private void remove(String id) {
    manage().remove(session, id);
  }

  private String first() {
    return manage().read(session).passkeys().getFirst().id();
  }

  private List<String> names() {
    return manage().read(session).passkeys().stream().map(PasskeyView::name).toList();
  }

  private List<String> lastEvents() {
    return world.auth().securityEvents().read(session.userId(), Optional.empty(), 10).stream()
        .map(SecurityEvent::type)
        .toList();
  }
}

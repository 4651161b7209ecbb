package chat.tempest.auth.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.passkey.PasskeyView;
import chat.tempest.auth.passkey.Registration.Registered;
import chat.tempest.auth.passkey.RegistrationResponse;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.SecurityEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class RecoveryTest {
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn first;
  private final List<String> codes;

  RecoveryTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    var registered = registers(ann);
    first = registered.signedIn();
    codes = registered.recoveryCodes();
    world.clock().advance(Duration.ofMinutes(1));
  }

  @Test
  void anAccountHasTenCodesFromTheStart() {
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes)
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    assertThat(world.auth().recovery().read(ann.session(first)).codesLeft()).isEqualTo(10);
  }

  @Test
  void aCodeBringsItsOwnerBackAndEndsAllOtherDevices() {
    var second = ann.atAnotherDevice().signsIn();

    var back = world.person().comesBack(codes.getFirst());

    assertThat(back.user()).isEqualTo(first.user());
    assertThat(isLive(back)).isTrue();
    assertThat(isLive(first)).isFalse();
    assertThat(isLive(second)).isFalse();
    assertThat(events(back)).first().isEqualTo("recovery_code_used");
  }

  @Test
  void aCodeIsGoodOnce() {
    world.person().comesBack(codes.getFirst());

    assertThat(refusal(codes.getFirst())).isEqualTo("invalid_recovery_code");
    assertThatCode(() -> world.person().comesBack(codes.get(1))).doesNotThrowAnyException();
  }

  @Test
  void aCeremonyThatIsGivenUpUsesNoCode() {
    world.auth().recovery().begin(world.person().proof(), codes.getFirst());

    assertThatCode(() -> world.person().comesBack(codes.getFirst())).doesNotThrowAnyException();
  }

  @Test
  void ofTwoWhoUseOneCodeAtOnceOneComesIn() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> comesBack =
          () -> {
            try {
              world.person().comesBack(codes.getFirst());
              return true;
            } catch (Problem.Unauthorized refused) {
              return false;
            }
          };
      var one = threads.submit(comesBack);
      var other = threads.submit(comesBack);
      assertThat(one.get()).isNotEqualTo(other.get());
    }
  }

  @Test
  void itIsReadAsPeopleWriteIt() {
    var written = " " + codes.getFirst().replace('-', ' ').toLowerCase(Locale.ROOT) + " ";

    assertThatCode(() -> world.person().comesBack(written)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABCD", "0000-0000-0000-0000", "UUUU-UUUU-UUUU-UUUU"})
  void whatIsNoCodeIsRefusedAlike(String text) {
    assertThat(refusal(text)).isEqualTo("invalid_recovery_code");
  }

  @Test
  void newCodesTakeThePlaceOfThoseThatAreLeft() {
    var fresh = world.auth().recovery().makeCodes(ann.session(first));

    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
    assertThat(refusal(codes.getFirst())).isEqualTo("invalid_recovery_code");
    assertThatCode(() -> world.person().comesBack(fresh.getFirst())).doesNotThrowAnyException();
  }

  @Test
  void forADayTheOlderPasskeysStayAndTheNewOneMayGo() {
    var thief = world.person();
    var back = thief.comesBack(codes.getFirst());
    world.auth().recovery().makeCodes(thief.session(back));
    var passkeys = world.auth().managePasskeys().read(thief.session(back)).passkeys();

    assertThat(removal(thief, back, passkeys.getFirst())).contains("passkeys_held");

    var owner = ann.atAnotherDevice();
    var session = owner.signsIn();
    assertThat(removal(owner, session, passkeys.getLast())).isEmpty();
  }

  @Test
  void afterADayTheyMayGo() {
    var thief = world.person();
    var back = thief.comesBack(codes.getFirst());
    var oldest = world.auth().managePasskeys().read(thief.session(back)).passkeys().getFirst();
    assertThat(world.auth().recovery().read(thief.session(back)).heldUntil()).isNotNull();

    world.clock().advance(Duration.ofHours(24));

    assertThat(removal(thief, back, oldest)).isEmpty();
    assertThat(world.auth().recovery().read(thief.session(back)).heldUntil()).isNull();
  }

  @Test
  void theDatabaseHoldsNoCode() {
    var code = codes.getFirst();
    world.auth().recovery().begin(world.person().proof(), code);
    var bare = code.replace("-", "");

    assertThat(
            world.count(
                "ceremonies", "position('%s' in replace(subject, '-', '')) > 0".formatted(bare)))
        .isZero();
    assertThat(world.count("recovery_codes", "octet_length(code_hash) = 32")).isPositive();
  }

  private Optional<String> removal(Person person, SignedIn signedIn, PasskeyView passkey) {
    var refused =
        catchThrowableOfType(
            Problem.Conflict.class,
            () -> world.auth().managePasskeys().remove(person.session(signedIn), passkey.id()));
    return Optional.ofNullable(refused).map(Problem::code);
  }

  private Registered registers(Person person) {
    var begun = person.beginsToSignUp("Ann");
    var response = RegistrationResponse.of(person.authenticator().create(Person.options(begun)));
    return world
        .auth()
        .registration()
        .finish(person.proof(), begun.ceremonyId(), response, Person.VISITOR);
  }

  private String refusal(String code) {
    return catchThrowableOfType(
            Problem.Unauthorized.class,
            () -> world.auth().recovery().begin(world.person().proof(), code))
        .code();
  }

  private boolean isLive(SignedIn device) {
    return world.count("devices", "id = " + device.deviceId() + " AND revoked_at IS NULL") == 1;
  }

  private List<String> events(SignedIn signedIn) {
    return world.auth().securityEvents().read(signedIn.user().id(), Optional.empty(), 10).stream()
        .map(SecurityEvent::type)
        .toList();
  }
}

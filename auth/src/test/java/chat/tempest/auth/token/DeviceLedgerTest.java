package chat.tempest.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.place.Network;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.SecurityEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class DeviceLedgerTest {
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn first;
  private final LoginSession session;
  private final List<DeviceId> ended = new ArrayList<>();

  DeviceLedgerTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    first = ann.signsUp("Ann");
    session = ann.session(first);
    world.auth().revocations().subscribe(ended::add);
  }

  @Test
  void aDeviceIsShownWithAllThatItHolds() {
    var device = ledger().read(session).getFirst();

    assertThat(device.id()).isEqualTo(first.deviceId());
    assertThat(device.name()).isEqualTo("Firefox on Linux");
    assertThat(device.platform()).isEqualTo("web");
    assertThat(device.network()).isEqualTo("192.0.2.0/24");
    assertThat(device.newNetwork()).isFalse();
    assertThat(device.current()).isTrue();
    assertThat(device.key()).isEqualTo(ann.device().jkt());
    assertThat(device.passkeyId()).isEqualTo(Base64Url.encode(ann.authenticator().newest().id()));
    assertThat(device.generation()).isZero();
    assertThat(device.exposed()).isFalse();
  }

  @Test
  void theLastUsedStandsFirstAndOnlyTheOwnIsCurrent() {
    world.clock().advance(Duration.ofMinutes(1));
    var second = ann.atAnotherDevice().signsIn();

    assertThat(ledger().read(session))
        .extracting(DeviceView::id, DeviceView::current)
        .containsExactly(tuple(second.deviceId(), false), tuple(first.deviceId(), true));
  }

  @Test
  void aNetworkThatNoEarlierDeviceWasSeenAtIsNew() {
    var second = ann.atAnotherDevice().signsIn();
    ledger().seen(second.deviceId(), Network.of("198.51.100.9"));
    assertThat(isNew(second)).isTrue();

    ledger().seen(second.deviceId(), Network.of("192.0.2.200"));
    assertThat(isNew(second)).isFalse();

    ledger().seen(second.deviceId(), Network.of("198.51.100.9"));
    world.clock().advance(Duration.ofDays(15));
    assertThat(isNew(second)).isFalse();
  }

  @Test
  void itIsGivenAnotherName() {
    assertThat(ledger().rename(session, first.deviceId(), new DeviceName("Laptop")).name())
        .isEqualTo("Laptop");
  }

  @Test
  void removingOneEndsAllThatItHolds() {
    var other = ann.atAnotherDevice();
    var second = other.signsIn();

    ledger().remove(session, second.deviceId());

    assertThat(ledger().read(session)).extracting(DeviceView::id).containsExactly(first.deviceId());
    assertThat(ended).containsExactly(second.deviceId());
    assertThat(world.count("access_tokens", "device_id = " + second.deviceId())).isZero();
    assertRefused(other.device().jkt(), second.refreshToken(), "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(events()).first().isEqualTo("device_removed");
  }

  @Test
  void aTokenThatIsUsedTwiceIsToldToTheOwner() {
    var other = ann.atAnotherDevice();
    var second = other.signsIn();
    var jkt = other.device().jkt();
    refresh(jkt, second.refreshToken(), "AAAAAAAAAAAAAAAAAAAAAA");

    assertRefused(jkt, second.refreshToken(), "BBBBBBBBBBBBBBBBBBBBBA");

    assertThat(events()).first().isEqualTo("refresh_token_reused");
    assertThat(world.count("events", "type = 'SECURITY_EVENT_CREATE'")).isPositive();
    assertThat(ledger().read(session)).extracting(DeviceView::id).containsExactly(first.deviceId());
  }

  @Test
  void aTokenThatIsTriedWithAnotherKeyIsToldOnceAndMarked() {
    var thief = world.person().device().jkt();

    assertRefused(thief, first.refreshToken(), "AAAAAAAAAAAAAAAAAAAAAA");
    assertRefused(thief, first.refreshToken(), "BBBBBBBBBBBBBBBBBBBBBA");

    assertThat(events()).containsOnlyOnce("refresh_token_exposed");
    assertThat(ledger().read(session).getFirst().exposed()).isTrue();
  }

  @Test
  void removingTheOthersLeavesThisOne() {
    ann.atAnotherDevice().signsIn();
    ann.atAnotherDevice().signsIn();

    ledger().removeOthers(session);

    assertThat(ledger().read(session)).extracting(DeviceView::id).containsExactly(first.deviceId());
    assertThat(ended).hasSize(2).doesNotContain(first.deviceId());
  }

  @Test
  void thoseOfAnotherAccountAreUnknown() {
    var bob = world.person();
    var bobs = bob.session(bob.signsUp("Bob"));

    assertUnknown(() -> ledger().remove(bobs, first.deviceId()));
    assertUnknown(() -> ledger().rename(bobs, first.deviceId(), new DeviceName("Mine")));
    assertThat(ledger().read(session)).hasSize(1);
  }

  private SignedIn refresh(String jkt, String token, String rid) {
    return world.auth().refreshTokens().refresh(jkt, token, new RequestId(rid));
  }

  private void assertRefused(String jkt, String token, String rid) {
    assertThat(catchThrowableOfType(Problem.BadGrant.class, () -> refresh(jkt, token, rid)).code())
        .isEqualTo("invalid_grant");
  }

  private static void assertUnknown(ThrowingCallable deed) {
    assertThat(catchThrowableOfType(Problem.NotFound.class, deed)).isNotNull();
  }

  private boolean isNew(SignedIn device) {
    return ledger().read(session).stream()
        .filter(view -> view.id().equals(device.deviceId()))
        .findFirst()
        .orElseThrow()
        .newNetwork();
  }

  private List<String> events() {
    return world.auth().securityEvents().read(session.userId(), Optional.empty(), 10).stream()
        .map(SecurityEvent::type)
        .toList();
  }

  private DeviceLedger ledger() {
    return world.auth().devices();
  }
}

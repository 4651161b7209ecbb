package chat.tempest.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class RefreshTokensTest {
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn first;
  private final DeviceId family;
  private final List<DeviceId> ended = new ArrayList<>();

  RefreshTokensTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    first = ann.signsUp("Ann");
    family = first.deviceId();
    world.auth().revocations().subscribe(ended::add);
  }

  @Test
  void aTokenGivesItsSuccessorAndANewAccessToken() {
    var second = refresh(first.refreshToken(), rid());
    var third = refresh(second.refreshToken(), rid());

    assertThat(Stream.of(first, second, third).map(SignedIn::refreshToken)).doesNotHaveDuplicates();
    assertThat(Stream.of(first, second, third).map(SignedIn::accessToken)).doesNotHaveDuplicates();
    assertThat(third.deviceId()).isEqualTo(family);
    assertThat(third.user()).isEqualTo(first.user());
  }

  @Test
  void whoeverLostTheAnswerGetsTheSameSuccessorHoweverLate() {
    var rid = rid();
    var answer = refresh(first.refreshToken(), rid);

    assertThat(refresh(first.refreshToken(), rid).refreshToken()).isEqualTo(answer.refreshToken());
    world.clock().advance(Duration.ofDays(20));
    assertThat(refresh(first.refreshToken(), rid).refreshToken()).isEqualTo(answer.refreshToken());
    assertThat(isLive()).isTrue();
  }

  /** The server dies between its commit and its answer, and comes back with the same secret. */
  @Test
  void aCrashAfterTheCommitLosesNobodyHoweverLate(Database database) {
    var rid = rid();
    var neverSeen = refresh(first.refreshToken(), rid);

    var restarted = new AuthWorld(database);
    restarted.clock().set(world.clock().instant().plus(Duration.ofDays(29)));
    var again = refreshAt(restarted, first.refreshToken(), rid);

    assertThat(again.refreshToken()).isEqualTo(neverSeen.refreshToken());
    assertThat(refreshAt(restarted, again.refreshToken(), rid())).isNotNull();
    assertThat(isLive()).isTrue();
  }

  @Test
  void aClientThatWritesItsRidsDownOutlivesAnyLossOfAnswers() {
    var luck = new Random(9449);
    var token = first.refreshToken();
    for (int rotation = 1; rotation <= 40; rotation++) {
      var rid = rid();
      var answer = refresh(token, rid);
      while (luck.nextBoolean()) {
        answer = refresh(token, rid);
      }
      token = answer.refreshToken();
    }

    assertThat(world.count("devices", "id = " + family + " AND gen = 40")).isOne();
    assertThat(isLive()).isTrue();
  }

  @Test
  void aRetryAfterTheSuccessorWasUsedIsReuse() {
    var rid = rid();
    var second = refresh(first.refreshToken(), rid);
    refresh(second.refreshToken(), rid());

    assertRefused(first.refreshToken(), rid);

    assertThat(isLive()).isFalse();
  }

  @Test
  void anotherRequestWithAUsedTokenEndsTheFamily() {
    var second = refresh(first.refreshToken(), rid());

    assertRefused(first.refreshToken(), rid());

    assertThat(isLive()).isFalse();
    assertThat(ended).containsExactly(family);
    assertRefused(second.refreshToken(), rid());
    assertThat(world.count("access_tokens", "device_id = " + family)).isZero();
    assertThat(world.count("devices", "id = " + family + " AND revoked_for = 'reuse'")).isOne();
  }

  @Test
  void aStolenTokenIsOfNoUseWithoutTheKeyAndHurtsNobody() {
    var thief = ann.atAnotherDevice();
    var rid = rid();

    assertRefused(thief, first.refreshToken(), rid());
    assertThat(isLive()).isTrue();
    assertThat(ended).isEmpty();
    assertThat(world.count("devices", "id = " + family + " AND exposed_at IS NOT NULL")).isOne();

    var second = refresh(first.refreshToken(), rid);
    assertRefused(thief, first.refreshToken(), rid);
    assertRefused(thief, second.refreshToken(), rid());
    assertThat(refresh(second.refreshToken(), rid())).isNotNull();
  }

  @Test
  void aForgedGenerationChangesNothing() {
    refresh(first.refreshToken(), rid());
    for (int generation : new int[] {0, 1, 2, 7}) {
      var forged = new RefreshToken(family, generation, new byte[32]).text();

      assertRefused(forged, rid());
    }

    assertThat(isLive()).isTrue();
  }

  @Test
  void noBitOfATokenCanBeChanged() {
    var bytes = Base64Url.decode(first.refreshToken().substring(4)).orElseThrow();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      var changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));

      assertRefused("tr1." + Base64Url.encode(changed), rid());
    }

    assertThat(refresh(first.refreshToken(), rid())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tr1.", "tr1.AAAA", "tr2.", "x", "tr1.é", "tr1.\u0000", "....", "tr1.===="})
  void whatIsNoTokenIsRefused(String text) {
    assertRefused(text, rid());
    assertRefused(text + "A".repeat(10_000), rid());
  }

  @Test
  void aTokenOfAFamilyThatDoesNotExistIsRefused() {
    assertRefused(new RefreshToken(new DeviceId(1), 0, new byte[32]).text(), rid());
  }

  @Test
  void aTokenNewerThanTheDatabaseIsRefusedAndTheFamilyLives() {
    var second = refresh(first.refreshToken(), rid());
    world.change("UPDATE devices SET gen = 0 WHERE id = " + family);

    assertRefused(second.refreshToken(), rid());

    assertThat(isLive()).isTrue();
  }

  @Test
  void aFamilyThatIsNotUsedForThirtyDaysEnds() {
    world.clock().advance(Duration.ofDays(30));

    assertRefused(first.refreshToken(), rid());
  }

  @Test
  void aFamilyThatIsUsedEndsAfterAHundredAndEightyDays() {
    var token = first.refreshToken();
    for (int day = 25; day < 180; day += 25) {
      world.clock().advance(Duration.ofDays(25));
      token = refresh(token, rid()).refreshToken();
    }
    world.clock().advance(Duration.ofDays(5));

    assertRefused(token, rid());
  }

  @Test
  void afterLogoutNothingIsLeft() {
    var rid = rid();
    var second = refresh(first.refreshToken(), rid);
    logout();

    assertRefused(second.refreshToken(), rid());
    assertRefused(first.refreshToken(), rid);
    assertThat(ended).containsExactly(family);
  }

  @Test
  void aTokenOfAnotherServersSecretIsRefused() {
    var foreign = new RefreshMint(new Secret(new byte[32])).token(family, 0, new byte[16]);

    assertRefused(foreign.text(), rid());
  }

  @RepeatedTest(5)
  void fiftyRequestsWithOneRidAreOneRotation() {
    var rid = rid();
    var answers = atOnce(50, i -> () -> refresh(first.refreshToken(), rid));

    assertThat(answers).hasSize(50).allMatch(Optional::isPresent);
    assertThat(answers.stream().map(answer -> answer.orElseThrow().refreshToken()).distinct())
        .hasSize(1);
    assertThat(world.count("devices", "id = " + family + " AND gen = 1")).isOne();
    assertThat(isLive()).isTrue();
  }

  @RepeatedTest(5)
  void fiftyRequestsWithOneRidAreOneRotationOverTwoNodes(Database database) {
    var other = new AuthWorld(database);
    other.clock().set(world.clock().instant());
    var rid = rid();
    var answers =
        atOnce(50, i -> () -> refreshAt(i % 2 == 0 ? world : other, first.refreshToken(), rid));

    assertThat(answers).allMatch(Optional::isPresent);
    assertThat(answers.stream().map(answer -> answer.orElseThrow().refreshToken()).distinct())
        .hasSize(1);
    assertThat(world.count("devices", "id = " + family + " AND gen = 1")).isOne();
  }

  @RepeatedTest(5)
  void fiftyRequestsWithDifferentRidsAreOneRotationAtMostAndTheEnd() {
    var answers = atOnce(50, i -> () -> refresh(first.refreshToken(), rid()));

    assertThat(answers.stream().flatMap(Optional::stream)).hasSizeLessThanOrEqualTo(1);
    assertThat(isLive()).isFalse();
    assertThat(world.count("access_tokens", "device_id = " + family)).isZero();
  }

  @RepeatedTest(50)
  void aLogoutThatRacesWithRefreshesLeavesNothingAlive() {
    var rid = rid();
    var answers =
        atOnce(
            12,
            i ->
                () -> {
                  if (i == 5) {
                    logout();
                    throw Problem.badGrant("done", "That was the logout.");
                  }
                  return refresh(first.refreshToken(), rid);
                });

    answers.stream()
        .flatMap(Optional::stream)
        .forEach(answer -> assertRefused(answer.refreshToken(), rid()));
    assertThat(isLive()).isFalse();
    assertThat(world.count("access_tokens", "device_id = " + family)).isZero();
  }

  private SignedIn refresh(String token, RequestId rid) {
    return refreshAt(world, token, rid);
  }

  private SignedIn refreshAt(AuthWorld node, String token, RequestId rid) {
    return node.auth().refreshTokens().refresh(ann.device().jkt(), token, rid);
  }

  private void logout() {
    world
        .auth()
        .logout()
        .logout(
            new LoginSession(
                first.user().id(), family, ann.device().jkt(), world.clock().instant()));
  }

  private void assertRefused(String token, RequestId rid) {
    assertRefused(ann, token, rid);
  }

  private void assertRefused(Person who, String token, RequestId rid) {
    var problem =
        catchThrowableOfType(
            Problem.BadGrant.class,
            () -> world.auth().refreshTokens().refresh(who.device().jkt(), token, rid));
    assertThat(problem).isNotNull();
    assertThat(problem.code()).isEqualTo("invalid_grant");
  }

  private boolean isLive() {
    return world.count("devices", "id = " + family + " AND revoked_at IS NULL") == 1;
  }

  private static RequestId rid() {
    var bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return new RequestId(Base64Url.encode(bytes));
  }

  /** What each of them got; empty for a refusal. */
  private static List<Optional<SignedIn>> atOnce(int count, IntFunction<Callable<SignedIn>> deed) {
    var start = new CyclicBarrier(count);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var deeds = IntStream.range(0, count).mapToObj(i -> attempt(start, deed.apply(i))).toList();
      return threads.invokeAll(deeds).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Callable<Optional<SignedIn>> attempt(
      CyclicBarrier start, Callable<SignedIn> deed) {
    return () -> {
      start.await();
      try {
        return Optional.of(deed.call());
      } catch (Problem.BadGrant refused) {
        return Optional.empty();
      }
    };
  }
}

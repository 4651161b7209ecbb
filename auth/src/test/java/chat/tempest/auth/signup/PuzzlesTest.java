package chat.tempest.auth.signup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.once.OneTimeUses;
import chat.tempest.auth.testing.SettableClock;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PuzzlesTest {
  private final SettableClock clock =
      new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private final OneTimeUses uses;
  private final Puzzles puzzles;

  PuzzlesTest(Database database) {
    uses = new OneTimeUses(database.transactions(), clock);
    puzzles = puzzles("a secret that is only known to tests");
  }

  @Test
  void aSolutionIsGoodOnce() {
    var solution = solve(puzzles.make());

    assertThat(puzzles.accepts(solution)).isTrue();
    assertThat(puzzles.accepts(solution)).isFalse();
  }

  @Test
  void aSolutionIsGoodForFiveMinutes() {
    var early = solve(puzzles.make());
    var late = solve(puzzles.make());

    clock.advance(Puzzles.LIFETIME.minus(Duration.ofSeconds(1)));
    assertThat(puzzles.accepts(early)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(puzzles.accepts(late)).isFalse();
  }

  @Test
  void itIsRememberedForAsLongAsItWouldBeGood() {
    var solution = solve(puzzles.make());
    puzzles.accepts(solution);

    clock.advance(Puzzles.LIFETIME.minus(Duration.ofSeconds(1)));
    uses.deleteExpired();

    assertThat(puzzles.accepts(solution)).isFalse();
  }

  @Test
  void anotherNumberIsNoSolution() {
    var right = solve(puzzles.make());
    var wrong = with(right, (right.number() + 1) % Puzzles.MOST, right.salt());

    assertThat(puzzles.accepts(wrong)).isFalse();
    assertThat(puzzles.accepts(right)).isTrue();
  }

  @Test
  void aPuzzleOfSomebodyElseIsNone() {
    var other = puzzles("another secret, of thirty-two bytes or more");

    assertThat(puzzles.accepts(solve(other.make()))).isFalse();
  }

  @Test
  void theEndCannotBePutOff() {
    var right = solve(puzzles.make());
    var later = right.salt().replaceFirst("expires=[0-9]+", "expires=9999999999");

    assertThat(puzzles.accepts(with(right, right.number(), later))).isFalse();
  }

  /** Salt and number are hashed as one text: digits of one must not count as the other's. */
  @Test
  void digitsDoNotMoveFromTheNumberIntoTheSalt() {
    var right = solve(puzzles.make());
    var digits = Long.toString(right.number());
    var longerSalt = right.salt().substring(0, right.salt().length() - 1) + digits.charAt(0);
    var rest = digits.length() > 1 ? Long.parseLong(digits.substring(1)) : 0;

    assertThat(puzzles.accepts(with(right, rest, longerSalt))).isFalse();
    assertThat(puzzles.accepts(with(right, rest, right.salt() + digits.charAt(0)))).isFalse();
  }

  @Test
  void whatIsNoSaltIsRefusedAndNoFault() {
    var right = solve(puzzles.make());

    assertThat(puzzles.accepts(with(right, right.number(), "?expires=%zz&"))).isFalse();
    assertThat(puzzles.accepts(with(right, right.number(), ""))).isFalse();
  }

  @Test
  void whatCannotBeASolutionIsRefusedByItsParts() {
    assertThatThrownBy(() -> new Solution("MD5", "a".repeat(257), -1, "b", "c"))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(Problem.Field::path)
                    .containsExactly("algorithm", "number", "challenge"));
  }

  private Puzzles puzzles(String secret) {
    return new Puzzles(new Secret(secret.getBytes(UTF_8)), uses, clock);
  }

  private static Solution with(Solution solution, long number, String salt) {
    return new Solution(
        solution.algorithm(), solution.challenge(), number, salt, solution.signature());
  }

  /** As a browser does, by trying. */
  private static Solution solve(Puzzle puzzle) {
    for (long number = 0; number <= puzzle.maxnumber(); number++) {
      var hash = HexFormat.of().formatHex(Hashes.sha256(puzzle.salt() + number));
      if (hash.equals(puzzle.challenge())) {
        return new Solution(
            puzzle.algorithm(), puzzle.challenge(), number, puzzle.salt(), puzzle.signature());
      }
    }
    throw new IllegalStateException("there is no solution");
  }
}

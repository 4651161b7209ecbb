package chat.tempest.auth.recovery;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.passkey.AccountStore;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.Ceremonies;
import chat.tempest.auth.passkey.DeedCeremony;
import chat.tempest.auth.passkey.PasskeyWriter;
import chat.tempest.auth.token.Visitor;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.ApprovalRequest;
import chat.tempest.protocol.event.ApprovalEnded;
import chat.tempest.protocol.event.ApprovalRequested;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A new device that is let in by another one of the account. It shows a number, which the person
 * types at the other: whoever approves what they did not ask for does not know it.
 */
public final class Approvals {
  /** How long a new device waits. */
  public static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int NUMBERS = 100;

  /** What is open at once for one account: more is somebody else's game. */
  private static final int MOST_OPEN = 3;

  private final Transactions transactions;
  private final ApprovalStore store = new ApprovalStore();
  private final AccountStore accounts;
  private final Ceremonies ceremonies;
  private final PasskeyWriter writer;
  private final InstantSource clock;
  private final SecureRandom random;

  public Approvals(
      Transactions transactions,
      AccountStore accounts,
      Ceremonies ceremonies,
      PasskeyWriter writer,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.ceremonies = ceremonies;
    this.writer = writer;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What the new device shows and asks with.
   *
   * @param number two digits
   */
  public record Asked(UUID id, String number) {}

  /** Asks the devices of an account. The answer is the same for a name that nobody has. */
  public Asked ask(Proof proof, String username, Visitor visitor) {
    var id = new UUID(random.nextLong(), random.nextLong());
    var number = "%02d".formatted(random.nextInt(NUMBERS));
    var request =
        new ApprovalRequest(
            id.toString(),
            visitor.name().value(),
            visitor.network().value(),
            clock.instant().plus(LIFETIME));
    return transactions.write(
        tx -> {
          var user = accounts.find(tx, username.toLowerCase(Locale.ROOT)).filter(u -> room(tx, u));
          store.insert(tx, request, user, proof.jkt(), number);
          user.ifPresent(found -> tx.emit(new ApprovalRequested(found, request)));
          return new Asked(id, number);
        });
  }

  /** What waits for an answer. */
  public List<ApprovalRequest> read(LoginSession session) {
    return transactions.read(tx -> store.open(tx, session.userId(), clock.instant()));
  }

  /**
   * Before the person is asked for a passkey.
   *
   * @throws Problem.NotFound where nothing waits under the id
   */
  public void requireOpen(LoginSession session, UUID id) {
    if (read(session).stream().noneMatch(request -> request.id().equals(id.toString()))) {
      throw unknown();
    }
  }

  /**
   * Lets the new device in, where the number is the one that it shows. One try.
   *
   * @throws Problem.NotFound where nothing waits under the id
   * @throws Problem.Conflict {@code wrong_number}: the request is ended
   */
  public void approve(LoginSession session, UUID id, String number) {
    boolean right =
        transactions.write(
            tx -> {
              boolean same = numberOf(tx, session.userId(), id).equals(number);
              if (same) {
                store.approve(tx, id, clock.instant());
              } else {
                store.delete(tx, id);
              }
              tx.emit(new ApprovalEnded(session.userId(), id.toString()));
              return same;
            });
    if (!right) {
      throw Problem.conflict(
          "wrong_number", "That is not the number. The request was turned down: ask again.");
    }
  }

  /**
   * Turns the new device down.
   *
   * @throws Problem.NotFound where nothing waits under the id
   */
  public void deny(LoginSession session, UUID id) {
    transactions.write(
        tx -> {
          numberOf(tx, session.userId(), id);
          store.delete(tx, id);
          tx.emit(new ApprovalEnded(session.userId(), id.toString()));
          return id;
        });
  }

  /**
   * Asked by the new device until it is let in: what to ask its browser for, once.
   *
   * @throws Problem.Conflict {@code approval_pending}
   * @throws Problem.NotFound where it was turned down, is over, or another key asked
   */
  public Begun claim(Proof proof, UUID id) {
    return transactions.write(
        tx -> {
          var waiting =
              store.find(tx, id, proof.jkt(), clock.instant()).orElseThrow(Approvals::unknown);
          if (waiting.approvedAt() == null || waiting.userId() == null) {
            throw Problem.conflict("approval_pending", "Nobody has answered yet.");
          }
          store.delete(tx, id);
          var opened =
              ceremonies.openDeed(
                  tx, DeedCeremony.RECOVERY, proof.jkt(), waiting.userId(), Recovery.APPROVED);
          return writer.ask(tx, opened);
        });
  }

  /** Forgets those that are over: how many. */
  public int deleteExpired() {
    return transactions.write(tx -> store.deleteExpired(tx, clock.instant()));
  }

  private boolean room(Transaction tx, UserId user) {
    return store.open(tx, user, clock.instant()).size() < MOST_OPEN;
  }

  private String numberOf(Transaction tx, UserId user, UUID id) {
    return store.number(tx, id, user, clock.instant()).orElseThrow(Approvals::unknown);
  }

  private static Problem unknown() {
    return Problem.notFound("approval");
  }
}

package chat.tempest.auth.signup;

import chat.tempest.core.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people begin to make an account, as the operator wants it. */
public final class SignUpRule {
  private final RegistrationMode mode;
  private final LiveInvites invites;
  private final Puzzles puzzles;

  public SignUpRule(RegistrationMode mode, LiveInvites invites, Puzzles puzzles) {
    this.mode = mode;
    this.invites = invites;
    this.puzzles = puzzles;
  }

  /**
   * What is asked for.
   *
   * @param challenge to be solved; null where none is
   */
  public record Asked(RegistrationMode mode, @Nullable Puzzle challenge) {}

  /** What somebody without an account must bring. */
  public Asked read() {
    return new Asked(mode, mode == RegistrationMode.PROOF_OF_WORK ? puzzles.make() : null);
  }

  /**
   * Takes what they bring; a solution is used up.
   *
   * @throws Problem.Forbidden {@code registration_needs_invite} or {@code
   *     registration_needs_proof_of_work}
   */
  public void require(Optional<InviteClaim> invite, Optional<Solution> solution) {
    switch (mode) {
      case OPEN -> {}
      case INVITE -> requireInvite(invite);
      case PROOF_OF_WORK -> requireSolution(solution);
    }
  }

  private void requireInvite(Optional<InviteClaim> invite) {
    if (invite.filter(claim -> invites.isLive(claim.value())).isEmpty()) {
      throw Problem.forbidden(
          "registration_needs_invite", "Open an invite that is still good to make an account.");
    }
  }

  private void requireSolution(Optional<Solution> solution) {
    if (solution.filter(puzzles::accepts).isEmpty()) {
      throw Problem.forbidden(
          "registration_needs_proof_of_work",
          "Solve the puzzle of GET /auth/registration: it is good once, for five minutes.");
    }
  }
}

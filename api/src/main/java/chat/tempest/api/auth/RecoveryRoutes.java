package chat.tempest.api.auth;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.code.RecoveryCodes;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.RegistrationResponse;
import chat.tempest.auth.recovery.Approvals;
import chat.tempest.auth.recovery.Recovery;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.core.Problem;
import chat.tempest.protocol.ApprovalRequest;
import java.util.List;
import java.util.UUID;

/** Coming back without one's passkeys: by a code, or let in by another device. */
public final class RecoveryRoutes implements Routes {
  private static final String STEP_UP = "insufficient_user_authentication";
  private static final String APPROVAL = "/users/@me/approvals/{approval}";

  private final Recovery recovery;
  private final Approvals approvals;

  public RecoveryRoutes(Recovery recovery, Approvals approvals) {
    this.recovery = recovery;
    this.approvals = approvals;
  }

  /** One of the ten. */
  record CodeUse(String code) {
    /** Never the code: it would stand in logs. */
    @Override
    public String toString() {
      return "CodeUse";
    }
  }

  /** Told once. */
  record NewCodes(List<String> codes) {
    /** Never the codes: they would stand in logs. */
    @Override
    public String toString() {
      return "NewCodes";
    }
  }

  /** Whose devices shall let this one in. */
  record ApprovalWish(String username, DeviceName deviceName) {
    /**
     * @throws Problem.Invalid where nobody can have the name
     */
    ApprovalWish {
      if (!username.matches("[A-Za-z0-9_.]{2,32}")) {
        throw Problem.invalid("username", "not 2 to 32 letters, digits, dots and underscores");
      }
    }
  }

  /**
   * What the new device shows, and asks again with.
   *
   * @param expiresIn in seconds
   */
  record ApprovalAsked(String approvalId, String number, long expiresIn) {}

  /** What the new device shows. */
  record ApprovalAnswer(String number) {}

  @Override
  public String feature() {
    return "Recovery";
  }

  @Override
  public void declare(RouteTable table) {
    declareCodes(table);
    declareNewDevice(table);
    declareApproval(table);
  }

  private void declareCodes(RouteTable table) {
    table
        .get("/users/@me/recovery")
        .summary("Read how many recovery codes are left")
        .answers(RecoveryCodes.State.class)
        .handle(call -> recovery.read(call.login()));
    table
        .post("/users/@me/recovery/codes")
        .summary("Make ten recovery codes in the place of those that are left")
        .refuses(401, STEP_UP)
        .answers(NewCodes.class)
        .handle(call -> new NewCodes(recovery.makeCodes(call.verifiedLogin())));
    table
        .post("/auth/recovery/options", CodeUse.class)
        .summary("Begin to come back with a recovery code")
        .refuses(401, "invalid_recovery_code")
        .withKey()
        .limit(10, 60)
        .answers(Begun.class)
        .handle((call, use) -> recovery.begin(call.proof(), use.code()));
    table
        .post("/auth/recovery/verify", CeremonyAnswer.class)
        .summary("Keep the new passkey and sign in")
        .refuses(401, "invalid_passkey", "invalid_recovery_code")
        .refuses(409, "duplicate_passkey", "too_many_passkeys")
        .withKey()
        .limit(10, 60)
        .answers(Tokens.class)
        .handle(this::comeBack);
  }

  private void declareNewDevice(RouteTable table) {
    table
        .post("/auth/approvals", ApprovalWish.class)
        .summary("Ask the other devices of an account to let this one in")
        .withKey()
        .limit(5, 60)
        .answers(ApprovalAsked.class)
        .handle(this::ask);
    table
        .post("/auth/approvals/{approval}/claim")
        .summary("Ask whether they did; begin to make a passkey")
        .refuses(409, "approval_pending")
        .withKey()
        .limit(120, 60)
        .answers(Begun.class)
        .handle(call -> approvals.claim(call.proof(), approval(call)));
  }

  private void declareApproval(RouteTable table) {
    table
        .get("/users/@me/approvals")
        .summary("List the devices that ask to be let in")
        .answersListOf(ApprovalRequest.class)
        .handle(call -> approvals.read(call.login()));
    table
        .post(APPROVAL, ApprovalAnswer.class)
        .summary("Let a device in, by the number that it shows")
        .refuses(401, STEP_UP)
        .refuses(409, "wrong_number")
        .handle(this::approve);
    table
        .delete(APPROVAL)
        .summary("Turn a device down")
        .handle(call -> approvals.deny(call.login(), approval(call)));
  }

  private void approve(Call call, ApprovalAnswer answer) {
    approvals.requireOpen(call.login(), approval(call));
    approvals.approve(call.verifiedLogin(), approval(call), answer.number());
  }

  private Tokens comeBack(Call call, CeremonyAnswer answer) {
    return Tokens.of(
        recovery.finish(
            call.proof(),
            answer.ceremonyId(),
            RegistrationResponse.of(answer.credential()),
            call.visitor(answer.deviceName())));
  }

  private ApprovalAsked ask(Call call, ApprovalWish wish) {
    var asked = approvals.ask(call.proof(), wish.username(), call.visitor(wish.deviceName()));
    return new ApprovalAsked(asked.id().toString(), asked.number(), Approvals.LIFETIME.toSeconds());
  }

  /** What is no id names nothing. */
  private static UUID approval(Call call) {
    try {
      return UUID.fromString(call.path("approval"));
    } catch (IllegalArgumentException notAnId) {
      throw Problem.notFound("approval");
    }
  }
}

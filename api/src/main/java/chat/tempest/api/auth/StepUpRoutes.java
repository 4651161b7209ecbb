package chat.tempest.api.auth;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.CeremonyId;
import chat.tempest.auth.stepup.Deed;
import chat.tempest.auth.stepup.StepUp;
import com.fasterxml.jackson.databind.JsonNode;

/** Using a passkey for one dangerous deed. */
public final class StepUpRoutes implements Routes {
  private final StepUp stepUp;

  public StepUpRoutes(StepUp stepUp) {
    this.stepUp = stepUp;
  }

  /** What the browser answers. */
  record StepUpAnswer(CeremonyId ceremonyId, JsonNode credential) {}

  /**
   * For the header {@code Step-Up} of the one request.
   *
   * @param expiresIn in seconds
   */
  record StepUpToken(String stepUpToken, long expiresIn) {
    /** Never the token: it would stand in logs. */
    @Override
    public String toString() {
      return "StepUpToken";
    }
  }

  @Override
  public String feature() {
    return "Step-up";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .post("/auth/step-up/options", Deed.class)
        .summary("Begin to use a passkey for one request")
        .answers(Begun.class)
        .handle((call, deed) -> stepUp.begin(call.login(), deed));
    table
        .post("/auth/step-up/verify", StepUpAnswer.class)
        .summary("Get the token for that request")
        .refuses(401, "invalid_passkey")
        .answers(StepUpToken.class)
        .handle(
            (call, answer) ->
                new StepUpToken(
                    stepUp.finish(
                        call.login(),
                        answer.ceremonyId(),
                        AuthenticationResponse.of(answer.credential())),
                    StepUp.LIFETIME.toSeconds()));
  }
}

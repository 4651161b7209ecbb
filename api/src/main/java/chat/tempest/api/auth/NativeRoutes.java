package chat.tempest.api.auth;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.nativeapp.NativeAuthorization;
import chat.tempest.auth.nativeapp.NativeRequest;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.CeremonyId;
import com.fasterxml.jackson.databind.JsonNode;

/** What the page does that lets native apps in. The app fetches its tokens by itself. */
public final class NativeRoutes implements Routes {
  private final NativeAuthorization authorization;

  public NativeRoutes(NativeAuthorization authorization) {
    this.authorization = authorization;
  }

  @Override
  public String feature() {
    return "Native apps";
  }

  /**
   * What the browser answers.
   *
   * @param credential what {@code PublicKeyCredential.toJSON} gives; browsers may add to it
   */
  record NativeAnswer(CeremonyId ceremonyId, JsonNode credential) {}

  /** What the page sends on to the app. */
  record NativeCode(String code) {
    /** Never the code: it would stand in logs. */
    @Override
    public String toString() {
      return "NativeCode";
    }
  }

  @Override
  public void declare(RouteTable table) {
    table
        .post("/auth/native/options", NativeRequest.class)
        .summary("Begin to let a native app in")
        .withKey()
        .limit(60, 60)
        .answers(Begun.class)
        .handle((call, request) -> authorization.begin(call.proof(), request));
    table
        .post("/auth/native/verify", NativeAnswer.class)
        .summary("Make the code that lets it in")
        .refuses(401, "invalid_passkey")
        .withKey()
        .limit(60, 60)
        .answers(NativeCode.class)
        .handle(this::finish);
  }

  private NativeCode finish(Call call, NativeAnswer answer) {
    var response = AuthenticationResponse.of(answer.credential());
    return new NativeCode(authorization.finish(call.proof(), answer.ceremonyId(), response));
  }
}

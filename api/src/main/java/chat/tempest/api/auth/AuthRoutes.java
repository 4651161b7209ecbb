package chat.tempest.api.auth;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.Logout;
import chat.tempest.auth.passkey.Authentication;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.Registration;
import chat.tempest.auth.passkey.RegistrationResponse;
import chat.tempest.auth.signup.SignUpRule;

/**
 * Registration, sign-in, sign-out. All but the last are for whoever proves a key: the key that a
 * ceremony and its tokens are bound to. Limits count for each address, so they leave room for a
 * school or an office behind one.
 */
public final class AuthRoutes implements Routes {
  private final SignUpRule rule;
  private final Registration registration;
  private final Authentication authentication;
  private final Logout logout;

  public AuthRoutes(
      SignUpRule rule, Registration registration, Authentication authentication, Logout logout) {
    this.rule = rule;
    this.registration = registration;
    this.authentication = authentication;
    this.logout = logout;
  }

  @Override
  public String feature() {
    return "Signing in";
  }

  @Override
  public void declare(RouteTable table) {
    declareRegistration(table);
    declareAuthentication(table);
    table
        .post("/auth/logout")
        .summary("Sign this device out")
        .handle(call -> logout.logout(call.login()));
  }

  private void declareRegistration(RouteTable table) {
    table
        .post("/auth/registration/options", RegistrationRequest.class)
        .summary("Begin to make an account with a passkey")
        .refuses(403, "registration_needs_invite", "registration_needs_proof_of_work")
        .withKey()
        .limit(30, 60)
        .answers(Begun.class)
        .handle(this::beginRegistration);
    table
        .post("/auth/registration/verify", CeremonyAnswer.class)
        .summary("Make the account and sign in")
        .refuses(401, "invalid_passkey")
        .refuses(409, "duplicate_passkey")
        .withKey()
        .limit(30, 60)
        .answers(Tokens.class)
        .handle(this::register);
  }

  private void declareAuthentication(RouteTable table) {
    table
        .post("/auth/authentication/options")
        .summary("Begin to sign in with a passkey")
        .withKey()
        .limit(60, 60)
        .answers(Begun.class)
        .handle(call -> authentication.begin(call.proof()));
    table
        .post("/auth/authentication/verify", CeremonyAnswer.class)
        .summary("Sign in")
        .refuses(401, "invalid_passkey")
        .withKey()
        .limit(60, 60)
        .answers(Tokens.class)
        .handle(this::authenticate);
  }

  private Begun beginRegistration(Call call, RegistrationRequest request) {
    rule.require(request.invite(), request.proofOfWork());
    return registration.begin(call.proof(), request.displayName());
  }

  private Tokens register(Call call, CeremonyAnswer answer) {
    return Tokens.of(
        registration.finish(
            call.proof(),
            answer.ceremonyId(),
            RegistrationResponse.of(answer.credential()),
            call.visitor(answer.deviceName())));
  }

  private Tokens authenticate(Call call, CeremonyAnswer answer) {
    return Tokens.of(
        authentication.finish(
            call.proof(),
            answer.ceremonyId(),
            AuthenticationResponse.of(answer.credential()),
            call.visitor(answer.deviceName())));
  }
}

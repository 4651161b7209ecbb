package chat.tempest.api.auth;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.signup.SignUpRule;
import chat.tempest.auth.signup.SignUpRule.Asked;

/** Tells those without an account what a new one asks for. */
public final class RegistrationModeRoutes implements Routes {
  private final SignUpRule rule;

  public RegistrationModeRoutes(SignUpRule rule) {
    this.rule = rule;
  }

  @Override
  public String feature() {
    return "Signing in";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/auth/registration")
        .summary("Say what a new account asks for: an invite, a solved puzzle, or nothing")
        .open()
        .limit(30, 60)
        .answers(Asked.class)
        .handle(call -> rule.read());
  }
}

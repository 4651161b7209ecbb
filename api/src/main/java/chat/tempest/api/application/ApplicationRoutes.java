package chat.tempest.api.application;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.client.Application;
import chat.tempest.auth.client.Applications;
import chat.tempest.auth.client.BotKey;
import chat.tempest.auth.passkey.DisplayName;
import chat.tempest.core.ApplicationId;

/** The bots of a person that run elsewhere, and their keys. */
public final class ApplicationRoutes implements Routes {
  private final Applications applications;

  public ApplicationRoutes(Applications applications) {
    this.applications = applications;
  }

  @Override
  public String feature() {
    return "External bots";
  }

  /**
   * @param jwk the bot's public key
   */
  record NewApplication(DisplayName name, BotKey jwk) {}

  /**
   * @param jwk the bot's next public key
   */
  record NewKey(BotKey jwk) {}

  @Override
  public void declare(RouteTable table) {
    table
        .get("/applications")
        .summary("List one's external bots")
        .answersListOf(Application.class)
        .handle(call -> applications.read(call.login().userId()));
    table
        .post("/applications", NewApplication.class)
        .summary("Make an external bot")
        .refuses(403, "bots_own_nothing")
        .refuses(409, "too_many_applications")
        .limit(10, 60)
        .answers(Application.class)
        .handle(
            (call, body) -> applications.create(call.login().userId(), body.name(), body.jwk()));
    table
        .put("/applications/{application_id}/key", NewKey.class)
        .summary("Give an external bot another key")
        .answers(Application.class)
        .handle((call, body) -> applications.rotate(call.login().userId(), id(call), body.jwk()));
    table
        .delete("/applications/{application_id}")
        .summary("Delete an external bot")
        .handle(call -> applications.delete(call.login().userId(), id(call)));
  }

  private static ApplicationId id(Call call) {
    return new ApplicationId(call.id("application_id"));
  }
}

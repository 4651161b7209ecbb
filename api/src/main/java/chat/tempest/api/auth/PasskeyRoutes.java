package chat.tempest.api.auth;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.passkey.AddPasskey;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.CeremonyId;
import chat.tempest.auth.passkey.ManagePasskeys;
import chat.tempest.auth.passkey.PasskeyList;
import chat.tempest.auth.passkey.PasskeyName;
import chat.tempest.auth.passkey.PasskeyView;
import chat.tempest.auth.passkey.RegistrationResponse;
import com.fasterxml.jackson.databind.JsonNode;

/** The passkeys of one's own account. */
public final class PasskeyRoutes implements Routes {
  private static final String STEP_UP = "insufficient_user_authentication";
  private static final String ONE = "/users/@me/passkeys/{passkey}";

  private final AddPasskey add;
  private final ManagePasskeys manage;

  public PasskeyRoutes(AddPasskey add, ManagePasskeys manage) {
    this.add = add;
    this.manage = manage;
  }

  /** What the browser answers, and what the passkey shall be called. */
  record NewPasskey(CeremonyId ceremonyId, JsonNode credential, PasskeyName name) {}

  /** Another name. */
  record PasskeyEdit(PasskeyName name) {}

  @Override
  public String feature() {
    return "Passkeys";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/users/@me/passkeys")
        .summary("List one's passkeys")
        .answers(PasskeyList.class)
        .handle(call -> manage.read(call.login()));
    table
        .post("/users/@me/passkeys/options")
        .summary("Begin to add a passkey")
        .refuses(401, STEP_UP)
        .answers(Begun.class)
        .handle(call -> add.begin(call.verifiedLogin()));
    table
        .post("/users/@me/passkeys", NewPasskey.class)
        .summary("Add the passkey")
        .refuses(401, "invalid_passkey")
        .refuses(409, "duplicate_passkey", "too_many_passkeys")
        .answers(PasskeyView.class)
        .handle(this::add);
    table
        .patch(ONE, PasskeyEdit.class)
        .summary("Give a passkey another name")
        .answers(PasskeyView.class)
        .handle((call, edit) -> manage.rename(call.login(), call.path("passkey"), edit.name()));
    table
        .delete(ONE)
        .summary("Remove a passkey, and end the other devices that signed in with it")
        .refuses(401, STEP_UP)
        .refuses(409, "last_passkey", "passkeys_held")
        .handle(this::remove);
  }

  private void remove(Call call) {
    manage.requireMayRemove(call.login(), call.path("passkey"));
    manage.remove(call.verifiedLogin(), call.path("passkey"));
  }

  private PasskeyView add(Call call, NewPasskey passkey) {
    return add.finish(
        call.login(),
        passkey.ceremonyId(),
        RegistrationResponse.of(passkey.credential()),
        passkey.name());
  }
}

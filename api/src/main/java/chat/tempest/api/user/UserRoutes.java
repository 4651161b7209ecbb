package chat.tempest.api.user;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.user.ProfileEdit;
import chat.tempest.protocol.User;

/** One's own profile and settings. */
public final class UserRoutes implements Routes {
  private final Chat chat;

  public UserRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Oneself";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/users/@me")
        .summary("Read one's own profile")
        .answers(User.class)
        .handle(call -> chat.readProfile().read(call.actor()));
    table
        .patch("/users/@me", ProfileEdit.class)
        .summary("Change one's own profile")
        .refuses(409, "username_taken")
        .answers(User.class)
        .handle((call, edit) -> chat.editProfile().edit(call.actor(), edit));
    table
        .get("/users/@me/settings")
        .summary("Read the settings that one's clients keep")
        .answers(SettingsView.class)
        .handle(call -> SettingsView.of(chat.readSettings().read(call.actor())));
    table
        .patch("/users/@me/settings", SettingsChange.class)
        .summary("Change some of the settings that one's clients keep")
        .answers(SettingsView.class)
        .handle(
            (call, change) ->
                SettingsView.of(chat.editSettings().edit(call.actor(), change.value())));
  }
}

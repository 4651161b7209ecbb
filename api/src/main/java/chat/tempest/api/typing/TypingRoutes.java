package chat.tempest.api.typing;

import static chat.tempest.perms.Permission.SEND_MESSAGES;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;

/** Says that one writes. */
public final class TypingRoutes implements Routes {
  private final Chat chat;

  public TypingRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Typing";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .post("/channels/{channel_id}/typing")
        .summary("Show others for ten seconds that one writes")
        .needs(SEND_MESSAGES)
        .handle(call -> chat.startTyping().start(call.actor(), call.channelId()));
  }
}

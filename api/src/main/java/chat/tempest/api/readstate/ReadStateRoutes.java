package chat.tempest.api.readstate;

import static chat.tempest.perms.Permission.VIEW_CHANNEL;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.protocol.ReadState;

/** How far one has read. */
public final class ReadStateRoutes implements Routes {
  private final Chat chat;

  public ReadStateRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Read states";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .post("/channels/{channel_id}/messages/{message_id}/ack", AckBody.class)
        .summary("Mark a channel as read up to a message")
        .needs(VIEW_CHANNEL)
        .limit(60, 10)
        .answers(ReadState.class)
        .handle(
            (call, body) ->
                chat.ackMessage()
                    .ack(call.actor(), call.channelId(), call.messageId(), body.ack()));
  }
}

package chat.tempest.api.message;

import static chat.tempest.perms.Permission.DELETE_OWN_MESSAGES;
import static chat.tempest.perms.Permission.EDIT_OWN_MESSAGES;
import static chat.tempest.perms.Permission.READ_MESSAGE_HISTORY;
import static chat.tempest.perms.Permission.SEND_MESSAGES;

import chat.tempest.api.attachment.IncomingFiles;
import chat.tempest.api.route.Call;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.attachment.AttachmentLimits;
import chat.tempest.chat.message.MessageDraft;
import chat.tempest.chat.message.MessageEdit;
import chat.tempest.chat.message.Page;
import chat.tempest.core.MessageId;
import chat.tempest.protocol.Message;
import java.util.List;
import java.util.Optional;

/** Messages: read, send, change, delete. */
public final class MessageRoutes implements Routes {
  private static final String MESSAGES = "/channels/{channel_id}/messages";
  private static final String MESSAGE = MESSAGES + "/{message_id}";

  private static final Query<Integer> LIMIT = Query.number("limit", 1, Page.LARGEST, Page.USUAL);
  private static final Query<Optional<MessageId>> BEFORE = Query.id("before", MessageId::parse);
  private static final Query<Optional<MessageId>> AFTER = Query.id("after", MessageId::parse);
  private static final Query<Optional<MessageId>> AROUND = Query.id("around", MessageId::parse);

  private final Chat chat;

  public MessageRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Messages";
  }

  @Override
  public void declare(RouteTable table) {
    reading(table);
    writing(table);
  }

  private void reading(RouteTable table) {
    table
        .get(MESSAGES)
        .summary("Read a channel's messages, the newest first")
        .needs(READ_MESSAGE_HISTORY)
        .query(LIMIT, BEFORE, AFTER, AROUND)
        .answersListOf(Message.class)
        .handle(this::page);
    table
        .get(MESSAGE)
        .summary("Read a message")
        .needs(READ_MESSAGE_HISTORY)
        .answers(Message.class)
        .handle(call -> chat.readMessages().one(call.actor(), call.channelId(), call.messageId()));
  }

  private List<Message> page(Call call) {
    var page = Page.of(call.query(BEFORE), call.query(AFTER), call.query(AROUND));
    return chat.readMessages().page(call.actor(), call.channelId(), page, call.query(LIMIT));
  }

  private Message send(Call call, MessageDraft draft) {
    var files = IncomingFiles.of(call.files(), draft.attachments().orElse(List.of()));
    return chat.sendMessage().send(call.actor(), call.channelId(), draft, files);
  }

  private void writing(RouteTable table) {
    table
        .post(MESSAGES, MessageDraft.class)
        .files(AttachmentLimits.FILES, AttachmentLimits.FILE_BYTES, AttachmentLimits.REQUEST_BYTES)
        .summary("Send a message")
        .refuses(404, "unknown_message")
        .refuses(429, "slowmode")
        .needs(SEND_MESSAGES)
        .answers(Message.class)
        .handle(this::send);
    table
        .patch(MESSAGE, MessageEdit.class)
        .summary("Change one's own message")
        .refuses(403, "not_author")
        .needs(EDIT_OWN_MESSAGES)
        .answers(Message.class)
        .handle(
            (call, edit) ->
                chat.editMessage().edit(call.actor(), call.channelId(), call.messageId(), edit));
    table
        .delete(MESSAGE)
        .summary("Delete a message: one's own, or another's with MANAGE_MESSAGES")
        .needs(DELETE_OWN_MESSAGES)
        .handle(
            call -> chat.deleteMessage().delete(call.actor(), call.channelId(), call.messageId()));
  }
}

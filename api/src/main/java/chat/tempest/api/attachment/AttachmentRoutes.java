package chat.tempest.api.attachment;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.Download;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.attachment.AttachmentAddress;
import chat.tempest.chat.attachment.Attachments;
import chat.tempest.core.AttachmentId;
import java.util.Optional;

/**
 * Gives files out. A picture in a page is fetched by the browser, which shows no proof: the address
 * is signed instead, and whoever has it may fetch the file until it expires.
 */
public final class AttachmentRoutes implements Routes {
  private static final Query<Optional<String>> EXPIRY = Query.text("ex", 16);
  private static final Query<Optional<String>> SIGNATURE = Query.text("hm", 64);

  private final Attachments attachments;

  public AttachmentRoutes(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public String feature() {
    return "Attachments";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .getAtRoot("/attachments/{channel_id}/{attachment_id}/{filename}")
        .summary("Fetch a file by its signed address")
        .open()
        .query(EXPIRY, SIGNATURE)
        .limit(600, 10)
        .answersFile()
        .handle(this::fetch);
  }

  private Download fetch(Call call) {
    var address =
        new AttachmentAddress(
            call.channelId(),
            new AttachmentId(call.id("attachment_id")),
            call.path("filename"),
            call.query(EXPIRY).orElse(""),
            call.query(SIGNATURE).orElse(""));
    var file = attachments.open(address);
    return new Download(
        file.file(), file.size(), file.contentType(), file.filename(), file.isShown());
  }
}

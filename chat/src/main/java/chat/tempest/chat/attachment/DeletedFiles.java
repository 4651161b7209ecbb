package chat.tempest.chat.attachment;

import chat.tempest.db.LoggedEvent;
import chat.tempest.protocol.event.ChannelDeleted;
import chat.tempest.protocol.event.GuildDeleted;
import chat.tempest.protocol.event.MessageDeleted;
import chat.tempest.protocol.wire.WireCodec;
import java.util.function.Consumer;

/**
 * Listens to the log, and deletes the files of whatever was deleted. The rows went with their
 * message; should the process end in between, {@link AttachmentSweep} takes the files.
 */
public final class DeletedFiles implements Consumer<LoggedEvent> {
  private final AttachmentFolder folder;

  public DeletedFiles(AttachmentFolder folder) {
    this.folder = folder;
  }

  @Override
  public void accept(LoggedEvent event) {
    switch (event.type()) {
      case "MESSAGE_DELETE" -> delete(WireCodec.decode(event.data(), MessageDeleted.class));
      case "CHANNEL_DELETE" -> delete(WireCodec.decode(event.data(), ChannelDeleted.class));
      case "GUILD_DELETE" -> delete(WireCodec.decode(event.data(), GuildDeleted.class));
      default -> {}
    }
  }

  private void delete(MessageDeleted gone) {
    folder.delete(new MessagePlace(gone.guildId(), gone.channelId(), gone.id()));
  }

  private void delete(ChannelDeleted gone) {
    folder.delete(gone.guildId(), gone.channelId());
  }

  private void delete(GuildDeleted gone) {
    folder.delete(gone.guildId());
  }
}

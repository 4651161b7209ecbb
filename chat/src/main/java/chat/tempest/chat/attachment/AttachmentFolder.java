package chat.tempest.chat.attachment;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The files of all messages: {@code guild/channel/message/attachment}, all of them numbers. What a
 * client gave never becomes part of a path. A file is there whole or not at all.
 */
public final class AttachmentFolder {
  private final Path root;

  /**
   * @param root made where it does not exist
   */
  public AttachmentFolder(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path file(MessagePlace place, AttachmentId id) {
    return folder(place).resolve(id.toString());
  }

  /** Writes it to the disk itself, not only to the system's memory, before it answers. */
  StoredFile store(MessagePlace place, AttachmentId id, Path source) {
    var folder = folder(place);
    var unfinished = folder.resolve(id + ".part");
    try {
      Files.createDirectories(folder);
      var stored = CleanCopy.of(source, unfinished);
      Files.move(unfinished, file(place, id), ATOMIC_MOVE);
      flush(folder);
      flush(folder(place.guildId(), place.channelId()));
      flush(folder(place.guildId()));
      flush(root);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store a file in " + folder, e);
    }
  }

  /** Linux takes a folder for a file that can be read, and writes its entries down. */
  private static void flush(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  void delete(MessagePlace place) {
    delete(folder(place));
  }

  void delete(GuildId guild, ChannelId channel) {
    delete(folder(guild, channel));
  }

  void delete(GuildId guild) {
    delete(folder(guild));
  }

  private Path folder(MessagePlace place) {
    return folder(place.guildId(), place.channelId()).resolve(place.messageId().toString());
  }

  private Path folder(GuildId guild, ChannelId channel) {
    return folder(guild).resolve(channel.toString());
  }

  private Path folder(GuildId guild) {
    return root.resolve(guild.toString());
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var inside = Files.walk(folder)) {
      for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}

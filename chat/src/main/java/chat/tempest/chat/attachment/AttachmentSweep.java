package chat.tempest.chat.attachment;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.core.MessageId;
import chat.tempest.db.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes the files that no message has: those of sendings that a crash cut off, and those whose
 * message was deleted while nobody listened. Run at the start.
 */
public final class AttachmentSweep {
  /** Longer than any request takes: another process may be at work in the same folder. */
  private static final Duration YOUNG = Duration.ofHours(1);

  private final Transactions transactions;
  private final AttachmentFolder folder;
  private final InstantSource clock;
  private final AttachmentRows rows = new AttachmentRows();

  public AttachmentSweep(Transactions transactions, AttachmentFolder folder, InstantSource clock) {
    this.transactions = transactions;
    this.folder = folder;
    this.clock = clock;
  }

  /** How many messages' folders were deleted. */
  public int run() {
    return folders(folder.root())
        .flatMap(guild -> folders(guild).map(channel -> sweep(guild, channel)))
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int sweep(Path guild, Path channel) {
    long youngest = clock.instant().minus(YOUNG).toEpochMilli();
    var old =
        folders(channel)
            .map(message -> new MessageId(number(message)))
            .filter(message -> message.createdAtMillis() < youngest)
            .toList();
    var wanted = transactions.read(tx -> rows.withFiles(tx, old));
    var orphans = old.stream().filter(message -> !wanted.contains(message)).toList();
    orphans.forEach(message -> folder.delete(place(guild, channel, message)));
    return orphans.size();
  }

  private static MessagePlace place(Path guild, Path channel, MessageId message) {
    return new MessagePlace(new GuildId(number(guild)), new ChannelId(number(channel)), message);
  }

  private static long number(Path folder) {
    return Id.parse(folder.getFileName().toString());
  }

  /** Only what was made here: folders that are named by a snowflake. */
  private static Stream<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return Stream.of();
    }
    try (var inside = Files.list(parent)) {
      List<Path> found = inside.filter(AttachmentSweep::isNumbered).toList();
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + parent, e);
    }
  }

  private static boolean isNumbered(Path path) {
    return Files.isDirectory(path) && path.getFileName().toString().matches("[1-9][0-9]{0,18}");
  }
}

package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** What lies where, and how it is written: readable by the server's user alone. */
record Folder(Path root) {

  static Folder create(Path root) throws IOException {
    Files.createDirectories(root.toAbsolutePath().getParent());
    if (!Files.isDirectory(root)) {
      Files.createDirectory(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return new Folder(root.toRealPath());
  }

  Path data() {
    return root.resolve("data");
  }

  /** Where a data directory is made before it takes its place. */
  Path unfinishedData() {
    return root.resolve("data.unfinished");
  }

  Path password() {
    return root.resolve("password");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  /**
   * Held while this process lives, by the kernel: gone with it, however it ends.
   *
   * @throws UnusableDatabase where another process holds it
   */
  FileChannel lock() throws IOException {
    var channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(e);
    }
    channel.close();
    throw inUse(null);
  }

  private UnusableDatabase inUse(@org.jspecify.annotations.Nullable Exception cause) {
    return new UnusableDatabase(
        "Another Tempest runs on the data in " + root + ": stop it first.", cause);
  }

  /** Replaces a file in one step. */
  void write(Path file, String text, Account account) throws IOException {
    var next =
        Files.createTempFile(
            file.getParent(),
            ".new-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(next, text);
    account.own(next);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}

package chat.tempest.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;

/** Folders for files on their way in, each for one request and gone with it. */
public final class UploadFolders {
  private final Path root;

  /**
   * @param root on the disk where files are to stay, so that moving them there is one rename; what
   *     an earlier process left in it is deleted
   */
  public UploadFolders(Path root) {
    this.root = root;
    clear(root);
  }

  /** Runs with a folder that exists, and deletes it with what is still in it. */
  <T> T with(Function<Path, T> work) {
    var folder = make();
    try {
      return work.apply(folder);
    } finally {
      clear(folder);
    }
  }

  private Path make() {
    try {
      return Files.createTempDirectory(Files.createDirectories(root), "upload-");
    } catch (IOException e) {
      throw new UncheckedIOException("no room for uploads in " + root, e);
    }
  }

  private static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }
}

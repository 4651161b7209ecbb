package chat.tempest.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /** Runs with a folder that is made when it is asked for, and deletes it with what is in it. */
  <T> T with(Function<Supplier<Path>, T> work) {
    var folder = new OnDemand();
    try {
      return work.apply(folder);
    } finally {
      folder.clear();
    }
  }

  /** Hardly any request brings files, so hardly any pays for a folder. */
  private final class OnDemand implements Supplier<Path> {
    private @Nullable Path made;

    @Override
    public Path get() {
      if (made == null) {
        made = make();
      }
      return made;
    }

    void clear() {
      if (made != null) {
        UploadFolders.clear(made);
      }
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
    try {
      Files.walkFileTree(folder, new Clearing());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }

  /**
   * Deletes what it finds. A form that is refused in the middle is given up by another thread, so
   * its files may be gone already, and one may still come: the next start finds that.
   */
  private static final class Clearing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException late) {
        return FileVisitResult.CONTINUE;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}

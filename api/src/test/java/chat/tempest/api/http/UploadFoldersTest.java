package chat.tempest.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFoldersTest {
  @TempDir Path disk;
  private Path root = Path.of("");

  @BeforeEach
  void chooseRoot() {
    root = disk.resolve("uploads");
  }

  @Test
  void aRequestWithoutFilesTouchesNoDisk() {
    var made = new UploadFolders(root).with(_ -> Files.exists(root));

    assertThat(made).isFalse();
  }

  @Test
  void aRequestHasOneFolderWhichGoesWithWhatIsInIt() {
    var folder =
        new UploadFolders(root)
            .with(
                asked -> {
                  write(asked.get().resolve("0"));
                  assertThat(asked.get().resolve("0")).exists();
                  return asked.get();
                });

    assertThat(folder).doesNotExist();
  }

  @Test
  void theFolderGoesWhereTheRequestFails() {
    var folders = new UploadFolders(root);

    assertThatThrownBy(
            () ->
                folders.with(
                    asked -> {
                      write(asked.get().resolve("0"));
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void whatAnEarlierProcessLeftIsDeleted() throws IOException {
    write(Files.createDirectories(root.resolve("upload-1")).resolve("0"));

    new UploadFolders(root);

    assertThat(root).doesNotExist();
  }

  private static void write(Path file) {
    try {
      Files.write(file, List.of("a file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

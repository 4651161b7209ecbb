package chat.tempest.chat.attachment;

import static chat.tempest.chat.attachment.picture.Samples.SECRET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.attachment.picture.PictureSize;
import chat.tempest.chat.attachment.picture.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCopyTest {
  private final Path from;
  private final Path to;

  CleanCopyTest(@TempDir Path folder) {
    from = folder.resolve("from");
    to = folder.resolve("to");
  }

  private StoredFile copy(byte[] bytes) throws IOException {
    Files.write(from, bytes);
    return CleanCopy.of(from, to);
  }

  private void assertSavedAsItIs(byte[] bytes) throws IOException {
    var stored = copy(bytes);
    assertThat(stored.contentType()).isEqualTo("application/octet-stream");
    assertThat(stored.picture()).isEmpty();
    assertThat(stored.size()).isEqualTo(bytes.length);
    assertThat(Files.readAllBytes(to)).isEqualTo(bytes);
  }

  @Test
  void aPictureIsKnownByItsBytes() throws IOException {
    var stored = copy(Samples.jpegWithSecrets(6));
    assertThat(stored.contentType()).isEqualTo("image/jpeg");
    assertThat(stored.picture()).contains(new PictureSize(30, 40));
    assertThat(stored.size()).isEqualTo(Files.size(to)).isLessThan(Files.size(from));
    assertThat(new String(Files.readAllBytes(to), ISO_8859_1)).doesNotContain(SECRET);
  }

  @Test
  void whatIsNoPictureIsSavedAsItIs() throws IOException {
    assertSavedAsItIs("<html><script>alert(1)</script>".getBytes(UTF_8));
    assertSavedAsItIs("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
    assertSavedAsItIs("%PDF-1.7".getBytes(UTF_8));
    assertSavedAsItIs(new byte[0]);
  }

  @Test
  void aBrokenPictureIsSavedAsItIsAndNotHalfCopied() throws IOException {
    var png = Samples.pngWithSecrets(1);
    assertSavedAsItIs(Arrays.copyOf(png, png.length / 2));
  }

  @Test
  void aPictureThatWouldUnfoldIntoGigabytesIsSavedNotShown() throws IOException {
    var stored = copy(Samples.hugePng(60_000, 60_000));
    assertThat(stored.contentType()).isEqualTo("application/octet-stream");
    assertThat(stored.picture()).isEmpty();
  }
}

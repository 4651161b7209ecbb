package chat.tempest.chat.attachment;

import chat.tempest.chat.attachment.picture.MalformedPicture;
import chat.tempest.chat.attachment.picture.PictureFormat;
import chat.tempest.chat.attachment.picture.PictureSize;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Copies what a client sent, and decides what it is. Pictures lose all that is not picture;
 * whatever is no picture, or one that no browser should be asked to unfold, is copied as it is and
 * will be saved, never shown.
 */
final class CleanCopy {
  static final String UNKNOWN = "application/octet-stream";

  private CleanCopy() {}

  static StoredFile of(Path from, Path to) throws IOException {
    var format = PictureFormat.of(from);
    var picture =
        format.isPresent() ? picture(format.get(), from, to) : Optional.<PictureSize>empty();
    if (picture.isEmpty()) {
      write(to, out -> Files.copy(from, out));
    }
    var shown = picture.filter(PictureSize::isShowable);
    var type = shown.isPresent() ? format.orElseThrow().contentType() : UNKNOWN;
    return new StoredFile(type, Files.size(to), shown);
  }

  private static Optional<PictureSize> picture(PictureFormat format, Path from, Path to)
      throws IOException {
    try {
      return Optional.of(write(to, out -> format.copyClean(from, out)));
    } catch (MalformedPicture noPicture) {
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Writing<T> {
    T into(OutputStream out) throws IOException;
  }

  private static <T> T write(Path to, Writing<T> writing) throws IOException {
    try (var file = new FileOutputStream(to.toFile());
        var out = new BufferedOutputStream(file, 1 << 16)) {
      var result = writing.into(out);
      out.flush();
      file.getFD().sync();
      return result;
    }
  }
}

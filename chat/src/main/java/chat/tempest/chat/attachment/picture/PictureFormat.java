package chat.tempest.chat.attachment.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that are shown in the page. Known by their first bytes, whatever their name says. */
public enum PictureFormat {
  PNG("image/png", "\u0089PNG\r\n\u001a\n") {
    @Override
    PictureSize copy(Path from, OutputStream to) throws IOException {
      try (var in = open(from)) {
        return new PngCopy(in, to).copy();
      }
    }
  },
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff") {
    @Override
    PictureSize copy(Path from, OutputStream to) throws IOException {
      try (var in = open(from)) {
        return new JpegCopy(in, to).copy();
      }
    }
  },
  GIF("image/gif", "GIF8[79]a") {
    @Override
    PictureSize copy(Path from, OutputStream to) throws IOException {
      try (var in = open(from)) {
        return new GifCopy(in, to).copy();
      }
    }
  },
  WEBP("image/webp", "RIFF....WEBP") {
    @Override
    PictureSize copy(Path from, OutputStream to) throws IOException {
      return new WebpCopy(from, to).copy();
    }
  };

  private static final int HEAD = 12;

  private final String contentType;
  private final Pattern head;

  PictureFormat(String contentType, String head) {
    this.contentType = contentType;
    this.head = Pattern.compile(head, Pattern.DOTALL);
  }

  public String contentType() {
    return contentType;
  }

  /** The format whose first bytes the file has. */
  public static Optional<PictureFormat> of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = new String(in.readNBytes(HEAD), ISO_8859_1);
      return Arrays.stream(values()).filter(f -> f.head.matcher(head).lookingAt()).findFirst();
    }
  }

  /**
   * Copies what it takes to show the picture, and leaves out the rest: places, times, cameras,
   * names, thumbnails, and whatever was put behind the picture's end.
   *
   * @throws MalformedPicture where the file is no such picture; part of it may be written by then
   */
  abstract PictureSize copy(Path from, OutputStream to) throws IOException;

  /** See {@link #copy}. */
  public PictureSize copyClean(Path from, OutputStream to) throws IOException {
    try {
      return copy(from, to);
    } catch (java.io.EOFException tooShort) {
      throw new MalformedPicture("ends too early");
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }
}

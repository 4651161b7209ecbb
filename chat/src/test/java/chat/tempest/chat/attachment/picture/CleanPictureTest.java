package chat.tempest.chat.attachment.picture;

import static chat.tempest.chat.attachment.picture.Samples.SECRET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTest {
  private final Path file;

  CleanPictureTest(@TempDir Path folder) {
    file = folder.resolve("picture");
  }

  private record Cleaned(PictureSize size, byte[] bytes) {}

  private Cleaned clean(byte[] picture) throws IOException {
    Files.write(file, picture);
    var out = new ByteArrayOutputStream();
    var size = PictureFormat.of(file).orElseThrow().copyClean(file, out);
    return new Cleaned(size, out.toByteArray());
  }

  private static BufferedImage decoded(byte[] picture) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
  }

  private static int[] pixels(byte[] picture) throws IOException {
    var image = decoded(picture);
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void aPlainPictureKeepsItsPixelsAndTellsItsSize(String format) throws IOException {
    var plain = Samples.picture(format);
    var cleaned = clean(plain);
    assertThat(cleaned.size()).isEqualTo(new PictureSize(40, 30));
    assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(plain));
  }

  @Test
  void aJpegLosesPlacesAndKeepsPixels() throws IOException {
    var cleaned = clean(Samples.jpegWithSecrets(1));
    assertThat(text(cleaned.bytes())).doesNotContain(SECRET, "Exif", "adobe", "Photoshop", "MPF");
    assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(Samples.picture("jpeg")));
  }

  @Test
  void aJpegThatLiesOnItsSideStillSaysSo() throws IOException {
    var cleaned = clean(Samples.jpegWithSecrets(6));
    assertThat(text(cleaned.bytes())).doesNotContain(SECRET).containsOnlyOnce("Exif\0\0MM");
    assertThat(cleaned.size()).isEqualTo(new PictureSize(30, 40));
    assertThat(clean(cleaned.bytes()))
        .satisfies(again -> assertThat(again.bytes()).isEqualTo(cleaned.bytes()))
        .satisfies(again -> assertThat(again.size()).isEqualTo(cleaned.size()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void aJpegThatStandsOnItsHeadKeepsItsSize(int orientation) throws IOException {
    var cleaned = clean(Samples.jpegWithSecrets(orientation));
    assertThat(cleaned.size()).isEqualTo(new PictureSize(40, 30));
    assertThat(text(cleaned.bytes())).contains("Exif\0\0MM");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1, 70_000})
  void anOrientationThatDoesNotExistIsNone(int orientation) throws IOException {
    assertThat(text(clean(Samples.jpegWithSecrets(orientation)).bytes())).doesNotContain("Exif");
  }

  @Test
  void aJpegThatWasCutShortIsClosed() throws IOException {
    var plain = Samples.picture("jpeg");
    var cleaned = clean(Arrays.copyOf(plain, plain.length - 40));
    assertThat(cleaned.size()).isEqualTo(new PictureSize(40, 30));
    assertThat(cleaned.bytes()).endsWith(0xFF, 0xD9);
  }

  @Test
  void aPngLosesTextTimesAndWhatNobodyKnows() throws IOException {
    var cleaned = clean(Samples.pngWithSecrets(1));
    assertThat(text(cleaned.bytes()))
        .doesNotContain(SECRET, "tEXt", "iTXt", "eXIf", "tIME", "prVt");
    assertThat(cleaned.bytes()).endsWith(0xAE, 0x42, 0x60, 0x82);
    assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(Samples.picture("png")));
  }

  @Test
  void aPngThatLiesOnItsSideStillSaysSo() throws IOException {
    var cleaned = clean(Samples.pngWithSecrets(8));
    assertThat(text(cleaned.bytes())).doesNotContain(SECRET).containsOnlyOnce("eXIfMM");
    assertThat(cleaned.size()).isEqualTo(new PictureSize(30, 40));
    assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(Samples.picture("png")));
  }

  @Test
  void aGifLosesCommentsAndKeepsItsLoop() throws IOException {
    var cleaned = clean(Samples.gifWithSecrets());
    assertThat(text(cleaned.bytes())).doesNotContain(SECRET, "XMP").contains("NETSCAPE2.0");
    assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(Samples.picture("gif")));
  }

  @Test
  void aWebpLosesExifAndXmpAndTheirFlags() throws IOException {
    var cleaned = clean(Samples.webpWithSecrets());
    assertThat(cleaned.size()).isEqualTo(new PictureSize(7, 5));
    assertThat(text(cleaned.bytes()))
        .doesNotContain(SECRET, "EXIF", "XMP", "what")
        .contains("VP8X", "ICCP", "VP8 ");
    assertThat(cleaned.bytes()[20]).isEqualTo((byte) 0x20);
    assertThat(Byte.toUnsignedInt(cleaned.bytes()[4])).isEqualTo(cleaned.bytes().length - 8);
    assertThat(clean(cleaned.bytes()).bytes()).isEqualTo(cleaned.bytes());
  }

  @Test
  void whatIsTooLargeToUnfoldIsNotShowable() throws IOException {
    assertThat(clean(Samples.hugePng(60_000, 60_000)).size().isShowable()).isFalse();
    assertThat(clean(Samples.hugePng(16_385, 1)).size().isShowable()).isFalse();
    assertThat(clean(Samples.hugePng(1, 16_385)).size().isShowable()).isFalse();
    assertThat(clean(Samples.hugePng(8_001, 8_000)).size().isShowable()).isFalse();
    assertThat(clean(Samples.hugePng(8_000, 8_000)).size().isShowable()).isTrue();
  }

  @Test
  void aPictureWithoutASizeIsNone() {
    assertThatThrownBy(() -> clean(Samples.hugePng(0, 5))).isInstanceOf(MalformedPicture.class);
    assertThatThrownBy(() -> clean(Samples.hugePng(5, -5))).isInstanceOf(MalformedPicture.class);
  }

  @Test
  void whatOnlyBeginsLikeAPictureIsNone() throws IOException {
    for (var format : new String[] {"png", "jpeg", "gif"}) {
      var head = Arrays.copyOf(Samples.picture(format), 12);
      assertThatThrownBy(() -> clean(head)).isInstanceOf(MalformedPicture.class);
    }
    Files.writeString(file, "<svg onload='alert(1)'/>");
    assertThat(PictureFormat.of(file)).isEmpty();
    Files.write(file, new byte[0]);
    assertThat(PictureFormat.of(file)).isEmpty();
  }

  /** Whatever comes, it is a picture or it is not: nothing else, and never more than came. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void noDamageDoesHarm(int which) {
    var sound =
        switch (which) {
          case 0 -> Samples.pngWithSecrets(6);
          case 1 -> Samples.jpegWithSecrets(6);
          case 2 -> Samples.gifWithSecrets();
          default -> Samples.webpWithSecrets();
        };
    var random = new Random(which);
    for (int round = 0; round < 1_500; round++) {
      survives(damaged(sound, random), sound.length);
    }
  }

  private void survives(byte[] picture, int most) {
    try {
      if (isPicture(picture)) {
        assertThat(clean(picture).bytes().length).isLessThanOrEqualTo(most + 2);
      }
    } catch (MalformedPicture refused) {
      assertThat(refused).hasMessageMatching("(no|ends) .*");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isPicture(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return PictureFormat.of(file).isPresent();
  }

  private static byte[] damaged(byte[] sound, Random random) {
    var bytes =
        Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}

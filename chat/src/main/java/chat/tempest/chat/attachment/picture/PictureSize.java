package chat.tempest.chat.attachment.picture;

/**
 * How large a picture is shown, in pixels, each at least 1.
 *
 * @param width after the picture is turned as it asks for
 * @param height after the picture is turned as it asks for
 */
public record PictureSize(int width, int height) {
  private static final int LONGEST_SIDE = 16_384;
  private static final long MOST_PIXELS = 64_000_000;

  /** Whether a browser can be asked to show it: a small file can unfold into gigabytes. */
  public boolean isShowable() {
    return width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= MOST_PIXELS;
  }

  static PictureSize of(long width, long height) throws MalformedPicture {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new MalformedPicture("no size");
    }
    return new PictureSize((int) width, (int) height);
  }

  PictureSize turned() {
    return new PictureSize(/* width= */ height, /* height= */ width);
  }
}

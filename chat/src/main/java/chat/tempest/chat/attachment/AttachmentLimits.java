package chat.tempest.chat.attachment;

/** How much one may send at once. Sizes are in bytes. */
public final class AttachmentLimits {
  public static final int FILES = 10;
  public static final long FILE_BYTES = 10L << 20;

  /** Of the whole request, with all that stands around the files. */
  public static final long REQUEST_BYTES = 25L << 20;

  private AttachmentLimits() {}
}

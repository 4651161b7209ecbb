package chat.tempest.chat.attachment;

import java.nio.file.Path;

/**
 * A file that may be given out.
 *
 * @param size in bytes
 * @param contentType one of the pictures', or {@code application/octet-stream}
 */
public record ServedFile(Path file, long size, String contentType, String filename) {
  /** Whether the browser may show it; it saves whatever is no picture. */
  public boolean isShown() {
    return !contentType.equals(CleanCopy.UNKNOWN);
  }
}

package chat.tempest.chat.attachment;

import chat.tempest.core.Problem;
import java.util.Optional;

/**
 * What the JSON of a message says of one of its files.
 *
 * @param id the n of {@code files[n]}
 */
public record AttachmentDraft(int id, Optional<AltText> description) {
  public AttachmentDraft {
    if (id < 0 || id >= AttachmentLimits.FILES) {
      throw Problem.invalid("id", "0 to 9: the n of files[n]");
    }
  }
}

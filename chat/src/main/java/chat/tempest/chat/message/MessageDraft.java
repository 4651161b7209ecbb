package chat.tempest.chat.message;

import chat.tempest.chat.attachment.AttachmentDraft;
import java.util.List;
import java.util.Optional;

/**
 * A message that is to be sent.
 *
 * @param attachments what is said of the files that come with it
 */
public record MessageDraft(
    Content content,
    Optional<Nonce> nonce,
    Optional<ReplyTo> messageReference,
    Optional<AllowedMentions> allowedMentions,
    Optional<List<AttachmentDraft>> attachments) {
  public MessageDraft {
    attachments = attachments.map(List::copyOf);
  }

  boolean pingsRepliedUser() {
    return allowedMentions.flatMap(AllowedMentions::repliedUser).orElse(false);
  }
}

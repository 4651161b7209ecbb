package chat.tempest.chat.attachment;

import chat.tempest.chat.attachment.picture.PictureSize;
import chat.tempest.core.AttachmentId;
import java.util.Optional;

/**
 * A file that lies on disk and is not in the database yet.
 *
 * @param contentType as the server found it
 * @param size in bytes, as it was stored
 * @param picture the size of a picture that may be shown in the page
 */
public record NewAttachment(
    AttachmentId id,
    String filename,
    String contentType,
    long size,
    Optional<PictureSize> picture,
    Optional<String> description) {}

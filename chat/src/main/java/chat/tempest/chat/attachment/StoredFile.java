package chat.tempest.chat.attachment;

import chat.tempest.chat.attachment.picture.PictureSize;
import java.util.Optional;

/**
 * What was written.
 *
 * @param size in bytes
 * @param picture the size of a picture that may be shown in the page
 */
record StoredFile(String contentType, long size, Optional<PictureSize> picture) {}

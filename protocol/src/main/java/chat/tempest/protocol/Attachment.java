package chat.tempest.protocol;

import chat.tempest.core.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @param size in bytes
 * @param url signed and relative to the origin; lives for a day, then the message is to be read
 *     anew
 * @param width of a picture in pixels, null for other files
 * @param description alternative text, at most 1,024 characters
 */
public record Attachment(
    AttachmentId id,
    String filename,
    String contentType,
    long size,
    String url,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String description) {}

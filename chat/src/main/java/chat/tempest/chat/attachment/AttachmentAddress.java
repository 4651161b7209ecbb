package chat.tempest.chat.attachment;

import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;

/**
 * The parts of an address, as a stranger sent them.
 *
 * @param expiry {@code ex}
 * @param signature {@code hm}
 */
public record AttachmentAddress(
    ChannelId channelId, AttachmentId id, String filename, String expiry, String signature) {
  boolean isGood(AttachmentUrls urls) {
    return urls.isGood(channelId, id, filename, expiry, signature);
  }
}

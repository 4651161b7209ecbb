package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.UserId;
import java.time.Instant;

/**
 * Somebody who follows a thread.
 *
 * @param id the thread's
 */
public record ThreadMember(ChannelId id, UserId userId, Instant joinTimestamp) {}

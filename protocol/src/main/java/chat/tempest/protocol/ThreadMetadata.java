package chat.tempest.protocol;

import java.time.Instant;

/**
 * The state of a thread.
 *
 * @param archived whether it was put away: it can be read, and whoever writes in it opens it again
 * @param autoArchiveDuration minutes of silence until it is archived: 60, 1,440, 4,320, 10,080, or
 *     0 for never
 * @param archiveTimestamp when {@code archived} last changed
 * @param locked whether only those may write in it and open it who hold MANAGE_THREADS
 * @param invitable whether every member of a private thread may add others
 */
public record ThreadMetadata(
    boolean archived,
    int autoArchiveDuration,
    Instant archiveTimestamp,
    boolean locked,
    boolean invitable) {}

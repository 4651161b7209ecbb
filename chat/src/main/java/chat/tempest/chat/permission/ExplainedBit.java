package chat.tempest.chat.permission;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do one thing.
 *
 * @param bit 0 to 79
 * @param decidedBy the index of the step that had the last word; null where none spoke of it, so
 *     that it was never given
 */
public record ExplainedBit(int bit, String name, boolean held, @Nullable Integer decidedBy) {}

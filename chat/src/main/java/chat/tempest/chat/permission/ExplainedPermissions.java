package chat.tempest.chat.permission;

import chat.tempest.core.ChannelId;
import chat.tempest.core.UserId;
import chat.tempest.perms.Explanation;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do, and why.
 *
 * @param channelId null for the guild as a whole
 * @param steps in the order in which they applied
 * @param bits all 80
 */
public record ExplainedPermissions(
    UserId userId,
    @Nullable ChannelId channelId,
    PermissionSet permissions,
    List<ExplainedStep> steps,
    List<ExplainedBit> bits) {

  static ExplainedPermissions of(
      UserId user, @Nullable ChannelId channel, Explanation explanation, Way way) {
    return new ExplainedPermissions(
        user,
        channel,
        explanation.result(),
        explanation.steps().stream().map(step -> ExplainedStep.of(step, way)).toList(),
        Arrays.stream(Permission.values()).map(bit -> bit(explanation, bit)).toList());
  }

  private static ExplainedBit bit(Explanation explanation, Permission bit) {
    int last = explanation.steps().size() - 1;
    while (last >= 0 && !explanation.steps().get(last).bits().has(bit)) {
      last--;
    }
    boolean held = explanation.result().has(bit);
    return new ExplainedBit(bit.bit(), bit.name(), held, last < 0 ? null : last);
  }
}

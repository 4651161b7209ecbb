package chat.tempest.perms;

import java.util.List;
import java.util.Optional;

/**
 * A result with everything that was said on the way to it.
 *
 * @param steps in the order in which they applied; what is in no step was never granted, since
 *     everybody starts from nothing
 */
public record Explanation(PermissionSet result, List<Step> steps) {
  public Explanation {
    steps = List.copyOf(steps);
  }

  /** The last word on the bit; empty where nothing spoke of it. */
  public Optional<Step> decidedBy(Permission bit) {
    var said = about(bit);
    return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
  }

  /** All that was said of the bit, the last word last. */
  public List<Step> about(Permission bit) {
    return steps.stream().filter(step -> step.bits().has(bit)).toList();
  }
}

package chat.tempest.perms;

import java.util.ArrayList;
import java.util.List;

/** Writes the steps of a resolution down. Within a layer all denies come before all allows. */
final class Trace {
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> allows = new ArrayList<>();

  void layer(Scope scope, PermissionOverwrite said) {
    add(steps, scope, said, Effect.DENY, said.deny());
    add(allows, scope, said, Effect.ALLOW, said.allow());
  }

  private static void add(
      List<Step> to, Scope scope, PermissionOverwrite said, Effect effect, PermissionSet bits) {
    var counted = scope == Scope.GUILD ? bits : bits.without(Permission.ADMINISTRATOR);
    if (!counted.isEmpty()) {
      to.add(new Step.Layer(scope, said.target(), said.targetId(), effect, counted));
    }
  }

  void settle() {
    steps.addAll(allows);
    allows.clear();
  }

  void say(Step step) {
    steps.add(step);
  }

  /** Takes note of what a rule takes, where it takes anything. */
  void implied(ImpliedRule rule, PermissionSet taken) {
    if (!taken.isEmpty()) {
      steps.add(new Step.Implied(rule, taken));
    }
  }

  Explanation explain(PermissionSet result) {
    return new Explanation(result, steps);
  }
}

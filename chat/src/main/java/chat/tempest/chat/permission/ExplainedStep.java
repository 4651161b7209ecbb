package chat.tempest.chat.permission;

import chat.tempest.perms.Effect;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Step;
import chat.tempest.protocol.wire.AsId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said on the way to somebody's permissions; of each bit the last word counts.
 *
 * @param kind {@code owner}, {@code administrator}, {@code layer} or {@code implied}
 * @param scope where a layer stands: {@code guild}, {@code category}, {@code channel} or {@code
 *     thread}
 * @param scopeId the guild, category, channel or thread that says it
 * @param target of whom a layer speaks, by the name of {@link chat.tempest.perms.Target}
 * @param targetId the role's or the user's id
 * @param allow the bits that it gives
 * @param deny the bits that it takes
 * @param rule the name of the rule that took what the layers had given
 */
public record ExplainedStep(
    String kind,
    @Nullable String scope,
    @AsId @Nullable Long scopeId,
    @Nullable String target,
    @AsId @Nullable Long targetId,
    PermissionSet allow,
    PermissionSet deny,
    @Nullable String rule) {

  static ExplainedStep of(Step step, Way way) {
    var allow = step.effect() == Effect.ALLOW ? step.bits() : PermissionSet.NONE;
    var deny = step.bits().minus(allow);
    return switch (step) {
      case Step.Owner _ -> new ExplainedStep("owner", null, null, null, null, allow, deny, null);
      case Step.Administrator _ ->
          new ExplainedStep("administrator", null, null, null, null, allow, deny, null);
      case Step.Implied implied ->
          new ExplainedStep("implied", null, null, null, null, allow, deny, implied.rule().name());
      case Step.Layer layer ->
          new ExplainedStep(
              "layer",
              name(layer.scope()),
              way.idOf(layer.scope()),
              name(layer.target()),
              layer.targetId(),
              allow,
              deny,
              null);
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

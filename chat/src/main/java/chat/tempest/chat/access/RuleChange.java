package chat.tempest.chat.access;

import chat.tempest.chat.access.RuleStore.Line;
import chat.tempest.core.RoleId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import java.util.stream.Stream;

/** A change of a guild's rules that nobody has made yet. */
public sealed interface RuleChange {
  /** The lines of the rules with the change made. */
  List<Line> madeIn(List<Line> lines);

  /** Whether it says anything of a member with this id and these roles. */
  boolean concerns(long user, List<RoleId> roles);

  /** Whether it says anything in a channel of this id and parent. */
  boolean reaches(Spot spot);

  /** A role's own masks. */
  record OfRole(RoleId role, boolean isEveryones, PermissionSet allow, PermissionSet deny)
      implements RuleChange {
    @Override
    public List<Line> madeIn(List<Line> lines) {
      return lines.stream().map(line -> isOfRole(line) ? with(line) : line).toList();
    }

    private boolean isOfRole(Line line) {
      return line.kind().equals("role") && line.id() == role.value();
    }

    private Line with(Line line) {
      return new Line(line.kind(), line.id(), line.of(), line.number(), allow, deny, null);
    }

    @Override
    public boolean concerns(long user, List<RoleId> roles) {
      return isEveryones || roles.contains(role);
    }

    @Override
    public boolean reaches(Spot spot) {
      return true;
    }
  }

  /**
   * An overwrite in the place of the one that is there; one without bits is none.
   *
   * @param scopeId of the guild, or of a category, channel or thread in it
   * @param guildId equals the id of the role of everyone
   */
  record OfOverwrite(long guildId, long scopeId, Overwrite overwrite) implements RuleChange {
    @Override
    public List<Line> madeIn(List<Line> lines) {
      var others = lines.stream().filter(line -> !isReplaced(line));
      return Stream.concat(others, fresh()).toList();
    }

    private boolean isReplaced(Line line) {
      return line.kind().startsWith("overwrite")
          && line.of() == scopeId
          && line.id() == overwrite.id();
    }

    private Stream<Line> fresh() {
      if (overwrite.allow().union(overwrite.deny()).isEmpty()) {
        return Stream.of();
      }
      var kind = overwrite.type() == Overwrite.ROLE ? "overwrite_role" : "overwrite_user";
      return Stream.of(
          new Line(kind, overwrite.id(), scopeId, 0, overwrite.allow(), overwrite.deny(), null));
    }

    @Override
    public boolean concerns(long user, List<RoleId> roles) {
      return overwrite.type() == Overwrite.ROLE
          ? overwrite.id() == guildId || roles.contains(new RoleId(overwrite.id()))
          : overwrite.id() == user;
    }

    @Override
    public boolean reaches(Spot spot) {
      return scopeId == guildId || spot.isIn(scopeId);
    }
  }
}

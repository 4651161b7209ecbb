package chat.tempest.chat.role.manage;

import chat.tempest.core.Problem;
import java.util.List;

/** Where roles are to stand: each at most once. */
public record RoleOrder(List<RoleMove> value) {
  public RoleOrder {
    value = List.copyOf(value);
    if (value.size() > RoleLimit.MOST) {
      throw Problem.invalid("", value.size() + " roles, at most " + RoleLimit.MOST);
    }
    if (value.stream().map(RoleMove::id).distinct().count() < value.size()) {
      throw Problem.invalid("", "one of the roles stands there twice");
    }
  }
}

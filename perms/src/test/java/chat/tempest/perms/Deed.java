package chat.tempest.perms;

import java.time.Instant;
import java.util.Optional;

/** Something that the actor tries. */
sealed interface Deed {
  /** Does it where the hierarchy allows it, and throws what the hierarchy throws where not. */
  void attempt(Village village);

  record MakeRole(RoleMask role) implements Deed {
    @Override
    public void attempt(Village village) {
      if (village.role(role.id()).isEmpty()) {
        village.hierarchy().requireMayCreate(role);
        village.store(role);
      }
    }
  }

  record ChangeRole(RoleMask after) implements Deed {
    @Override
    public void attempt(Village village) {
      village
          .role(after.id())
          .ifPresent(
              before -> {
                village.hierarchy().requireMayChange(before, after);
                village.store(after);
              });
    }
  }

  record DeleteRole(long id) implements Deed {
    @Override
    public void attempt(Village village) {
      village
          .role(id)
          .ifPresent(
              role -> {
                village.hierarchy().requireMayDelete(role, village.places());
                village.delete(role);
              });
    }
  }

  record Give(long roleId, long user) implements Deed {
    @Override
    public void attempt(Village village) {
      village
          .role(roleId)
          .ifPresent(
              role -> {
                village.hierarchy().requireMayAssign(role, village.subject(user), village.places());
                village.give(role, user);
              });
    }
  }

  record Take(long roleId, long user) implements Deed {
    @Override
    public void attempt(Village village) {
      village
          .role(roleId)
          .ifPresent(
              role -> {
                village.hierarchy().requireMayAssign(role, village.subject(user), village.places());
                village.take(role, user);
              });
    }
  }

  record Overwrite(
      Scope scope,
      Target kind,
      long id,
      PermissionSet allow,
      PermissionSet deny,
      Optional<Instant> end)
      implements Deed {
    @Override
    public void attempt(Village village) {
      var before = village.overwrite(scope, kind, id);
      var said = new PermissionOverwrite(kind, id, allow, deny, end.orElse(null));
      var after = Optional.of(said).filter(o -> !o.bits().isEmpty());
      require(village, before, after);
      village.store(scope, kind, id, after);
    }

    private void require(
        Village village,
        Optional<PermissionOverwrite> before,
        Optional<PermissionOverwrite> after) {
      var place = village.place(scope);
      if (kind == Target.USER) {
        village.hierarchy().requireMayOverwrite(place, village.subject(id), before, after);
      } else if (village.role(id).isPresent()) {
        var role = village.role(id).get();
        village.hierarchy().requireMayOverwrite(place, role, before, after);
      }
    }
  }
}

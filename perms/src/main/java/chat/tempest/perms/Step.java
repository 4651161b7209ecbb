package chat.tempest.perms;

/** One thing that was said about some bits on the way to the result; the last word counts. */
public sealed interface Step {
  /** The bits that this step speaks of, never empty. */
  PermissionSet bits();

  Effect effect();

  /** The owner has everything. */
  record Owner() implements Step {
    @Override
    public PermissionSet bits() {
      return PermissionSet.ALL;
    }

    @Override
    public Effect effect() {
      return Effect.ALLOW;
    }
  }

  /** Whoever holds ADMINISTRATOR after the server's layers has everything. */
  record Administrator() implements Step {
    @Override
    public PermissionSet bits() {
      return PermissionSet.ALL;
    }

    @Override
    public Effect effect() {
      return Effect.ALLOW;
    }
  }

  /**
   * A role's own mask (at {@link Scope#GUILD}) or an overwrite.
   *
   * @param targetId the role's or the user's
   */
  record Layer(Scope scope, Target target, long targetId, Effect effect, PermissionSet bits)
      implements Step {}

  /** A rule that took bits that the layers had given. */
  record Implied(ImpliedRule rule, PermissionSet bits) implements Step {
    @Override
    public Effect effect() {
      return Effect.DENY;
    }
  }
}

package chat.tempest.perms;

/** Whom an overwrite speaks of. */
public enum Target {
  ROLE,
  USER
}

package chat.tempest.perms;

/** What a layer does to a bit. */
public enum Effect {
  DENY,
  ALLOW
}

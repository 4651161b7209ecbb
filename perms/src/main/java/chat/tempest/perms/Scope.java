package chat.tempest.perms;

/** How far an overwrite reaches, from the widest to the narrowest. */
public enum Scope {
  GUILD,
  CATEGORY,
  CHANNEL,
  THREAD
}

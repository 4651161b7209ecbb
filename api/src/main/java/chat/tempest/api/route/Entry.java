package chat.tempest.api.route;

/** Whom a route lets in. */
public enum Entry {
  /** Who shows an access token and a proof of its key (RFC 9449). The default. */
  SIGNED_IN,
  /** Who shows a proof of a key, and no token yet. */
  WITH_KEY,
  /** Anyone. */
  OPEN
}

package chat.tempest.app.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every key that is read, from the environment or the file. The table in {@code docs/operations.md}
 * is held against these by a test.
 */
public enum Setting {
  PUBLIC_ORIGIN(
      "http://localhost:8080",
      "What browsers see: scheme, host and port. `https://` in earnest; `http://` works on"
          + " `localhost` alone. Passkeys are bound to its host for ever. Never taken from a"
          + " request."),
  PORT("8080", "The TCP port to listen on."),
  HOST("", "The address to listen on. Without it: every IPv6 and IPv4 address."),
  DATABASE_URL(
      "",
      "`postgres://user:password@host:port/name`. Without it: a PostgreSQL of its own in"
          + " `TEMPEST_DATA`."),
  REDIS_URL(
      "",
      "`redis://user:password@host:port`, or `rediss://` for TLS: joins several processes on one"
          + " `DATABASE_URL`. Without it: this process is alone."),
  TRUSTED_PROXIES(
      "127.0.0.0/8,::1",
      "Addresses and ranges, with commas between, whose `X-Forwarded-For` is believed. Private"
          + " ranges are not in it by themselves."),
  REGISTRATION(
      "open",
      "Who may make an account. `open`: anybody; `invite`: whoever brings an invite that is still"
          + " good; `proof_of_work`: whoever's browser solves a puzzle of a few seconds."),
  TEMPEST_CONFIG("", "A file of lines `KEY=value`. The environment goes before it."),
  TEMPEST_DATA("data", "The folder for database, attachments and secret."),
  TEMPEST_SECRET(
      "",
      "At least 32 bytes in hex or base64, the same on every node. Without it: made once, and kept"
          + " in `TEMPEST_DATA/secret`."),
  TEMPEST_WEB_DIR("", "The folder of the built web client. Without it: the one in the jar."),
  TEMPEST_NODE("0", "The number of this process, 0 to 1023: its own for each that runs at once."),
  TEMPEST_RATE_LIMIT_FACTOR(
      "1",
      "Multiplies every rate limit, 1 to 10000: for load tests, and for large communities behind"
          + " one address."),
  TEMPEST_METRICS_TOKEN(
      "",
      "What a scraper of `/metrics` shows as `Authorization: Bearer …`. Without it: only this"
          + " machine may read them."),
  TEMPEST_LOG_FORMAT("json", "`json`, an object a line, or `plain`.");

  private final String fallback;
  private final String meaning;

  Setting(String fallback, String meaning) {
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** What holds where it is not set; empty where its absence means something. */
  public String fallback() {
    return fallback;
  }

  /** One line for operators, in Markdown. */
  public String meaning() {
    return meaning;
  }

  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(key)).findFirst();
  }
}

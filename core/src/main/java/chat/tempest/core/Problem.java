package chat.tempest.core;

import java.time.Duration;
import java.util.List;

/**
 * Why a request was refused: the sealed set that the edges map to RFC 9457 problem documents and to
 * gateway close codes. Carries no stack trace: it is an answer, not a fault.
 */
public abstract sealed class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private Problem(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  /** The stable snake_case code that clients may switch on. */
  public final String code() {
    return code;
  }

  /** One sentence for people: what happened and what to do. */
  public final String detail() {
    return String.valueOf(getMessage());
  }

  /** One field that was refused. The path is as in {@code embeds[0].title}, '' for the whole. */
  public record Field(String path, String detail) {}

  /** What does not exist, or may not be seen: the two answer alike. 404. */
  public static final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    private NotFound(String what) {
      super("unknown_" + what, "There is no such " + what + ", or you may not see it.");
    }
  }

  /** What the actor may not do. 403. */
  public static final class Forbidden extends Problem {
    private static final long serialVersionUID = 1L;
    private final List<String> missing;

    private Forbidden(String code, String detail, List<String> missing) {
      super(code, detail);
      this.missing = List.copyOf(missing);
    }

    /** The names of the permission bits that are missing; empty where it is not about bits. */
    public List<String> missing() {
      return missing;
    }
  }

  /** A request whose parts are wrong. 400. */
  public static final class Invalid extends Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Field> fields;

    private Invalid(List<Field> fields) {
      super("invalid_request", "Some fields were refused: see 'fields'.");
      this.fields = List.copyOf(fields);
    }

    /** Every field that was refused, at least one. */
    public List<Field> fields() {
      return fields;
    }
  }

  /** What cannot be done in the state that things are in. 409. */
  public static final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    private Conflict(String code, String detail) {
      super(code, detail);
    }
  }

  /** Who it is was not shown. 401. */
  public static final class Unauthorized extends Problem {
    private static final long serialVersionUID = 1L;

    private Unauthorized(String code, String detail) {
      super(code, detail);
    }
  }

  /** A protocol request (RFC 6749 section 5.2) that the token endpoint refuses. 400. */
  public static final class BadGrant extends Problem {
    private static final long serialVersionUID = 1L;

    private BadGrant(String code, String detail) {
      super(code, detail);
    }
  }

  /** Too much at once. 413. */
  public static final class TooLarge extends Problem {
    private static final long serialVersionUID = 1L;

    private TooLarge(String detail) {
      super("too_large", detail);
    }
  }

  /** Too often. 429. */
  public static final class RateLimited extends Problem {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    private RateLimited(String code, String detail, Duration retryAfter) {
      super(code, detail);
      this.retryAfter = retryAfter;
    }

    /** How long to wait before the next try. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Something that is needed cannot be reached now. 503. */
  public static final class Unavailable extends Problem {
    private static final long serialVersionUID = 1L;

    private Unavailable(String detail) {
      super("unavailable", detail);
    }
  }

  /**
   * {@code what} in snake_case, as in {@code channel}: the code becomes {@code unknown_channel}.
   */
  public static NotFound notFound(String what) {
    return new NotFound(what);
  }

  /** The kind is taken from the id's type: {@code ChannelId} gives {@code unknown_channel}. */
  public static NotFound notFound(Id id) {
    var type = id.getClass().getSimpleName();
    return new NotFound(type.substring(0, type.length() - 2).toLowerCase(java.util.Locale.ROOT));
  }

  public static Forbidden forbidden(String code, String detail) {
    return new Forbidden(code, detail, List.of());
  }

  /**
   * @param missing names of permission bits, as in {@code SEND_MESSAGES}; at least one
   */
  public static Forbidden missingPermission(List<String> missing) {
    return new Forbidden(
        "missing_permission", "You need " + String.join(", ", missing) + " to do this.", missing);
  }

  public static Invalid invalid(String path, String detail) {
    return new Invalid(List.of(new Field(path, detail)));
  }

  public static Invalid invalid(List<Field> fields) {
    return new Invalid(fields);
  }

  public static Conflict conflict(String code, String detail) {
    return new Conflict(code, detail);
  }

  public static Unauthorized unauthorized(String code, String detail) {
    return new Unauthorized(code, detail);
  }

  /** A deed that a passkey is asked for anew (RFC 9470 section 3). */
  public static Unauthorized insufficientAuthentication() {
    return new Unauthorized(
        "insufficient_user_authentication", "This asks for your passkey: use it, and try again.");
  }

  public static BadGrant badGrant(String code, String detail) {
    return new BadGrant(code, detail);
  }

  public static TooLarge tooLarge(String detail) {
    return new TooLarge(detail);
  }

  public static RateLimited rateLimited(Duration retryAfter) {
    return new RateLimited("rate_limited", "That was too often: wait a moment.", retryAfter);
  }

  public static RateLimited slowmode(Duration retryAfter) {
    return new RateLimited("slowmode", "This channel is in slow mode.", retryAfter);
  }

  public static Unavailable unavailable(String detail) {
    return new Unavailable(detail);
  }
}

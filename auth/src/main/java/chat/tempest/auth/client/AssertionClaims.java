package chat.tempest.auth.client;

import chat.tempest.auth.dpop.JsonObjects;
import chat.tempest.core.ApplicationId;
import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The claims of a client assertion: RFC 7523 section 3. */
record AssertionClaims(JsonNode claims) {
  /** How far ahead it may expire, and how long ago it may have been issued. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  /** How far a bot's clock may run ahead of ours. */
  private static final Duration AHEAD = Duration.ofSeconds(5);

  private static final int LONGEST_JTI = 128;

  /** Of the year 9999: later ones are as wrong. */
  private static final long LAST_SECOND = 253_402_300_799L;

  /** Who it says that it is: issuer and subject are one. */
  ApplicationId client() {
    var issuer = text("iss");
    if (!issuer.equals(text("sub"))) {
      throw InvalidClient.because("iss and sub are not the same");
    }
    try {
      return ApplicationId.parse(issuer);
    } catch (Problem.Invalid notAnId) {
      throw InvalidClient.because("iss is not the id of an application");
    }
  }

  /** One text: an array could name others whom the assertion would be good for too. */
  void requireAudience(Set<String> ours) {
    if (!ours.contains(text("aud"))) {
      throw InvalidClient.because("aud is not " + String.join(" or ", ours));
    }
  }

  /** When it expires, once that is found right. */
  Instant requireRecent(Instant now) {
    var issued = instant("iat");
    var expires = instant("exp");
    if (issued.isAfter(now.plus(AHEAD)) || issued.isBefore(now.minus(LONGEST))) {
      throw InvalidClient.because("iat is ahead, or more than 5 minutes ago");
    }
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST).plus(AHEAD))) {
      throw InvalidClient.because("exp is past, or more than 5 minutes ahead");
    }
    return expires;
  }

  void requireBegun(Instant now) {
    if (claims.has("nbf") && instant("nbf").isAfter(now.plus(AHEAD))) {
      throw InvalidClient.because("nbf is ahead");
    }
  }

  String jti() {
    var jti = text("jti");
    if (jti.length() > LONGEST_JTI) {
      throw InvalidClient.because("jti is longer than " + LONGEST_JTI + " characters");
    }
    return jti;
  }

  private String text(String member) {
    return JsonObjects.text(claims, member)
        .orElseThrow(() -> InvalidClient.because(member + " is missing, or no text"));
  }

  /** Whole seconds since the Unix epoch. */
  private Instant instant(String member) {
    var node = claims.get(member);
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw InvalidClient.because(member + " is not a whole number of seconds");
    }
    return Instant.ofEpochSecond(Math.clamp(node.longValue(), 0, LAST_SECOND));
  }
}

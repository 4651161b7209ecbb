package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.ACCEPTED;
import static chat.tempest.app.attack.Outcome.Family.ENDED;
import static chat.tempest.app.attack.Outcome.Family.LIVES;
import static chat.tempest.app.attack.Outcome.INVALID_GRANT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.app.attack.Outcome.Answered;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.crypto.Base64Url;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Refresh tokens, and what is left of their family afterwards. */
final class RefreshRows {
  private static final String PREFIX = "tr1.";

  private RefreshRows() {}

  static Stream<Row> all() {
    return Stream.of(
        row("as it should be", ACCEPTED.and(LIVES), RefreshRows::honest),
        row("the answer was lost", ACCEPTED.and(LIVES), RefreshRows::lostAnswer),
        row("used again after its successor was", INVALID_GRANT.and(ENDED), RefreshRows::reused),
        row("used again with another rid", INVALID_GRANT.and(ENDED), RefreshRows::anotherRid),
        row("another key", INVALID_GRANT.and(LIVES), RefreshRows::anotherKey),
        row("another key with the owner's rid", INVALID_GRANT.and(LIVES), RefreshRows::watched),
        row("a forged generation", INVALID_GRANT.and(LIVES), RefreshRows::forged),
        row("a family that is no more used", INVALID_GRANT.and(LIVES), RefreshRows::expired),
        row("after the logout", INVALID_GRANT.and(ENDED), RefreshRows::afterLogout),
        row("after a reuse, the newest token", INVALID_GRANT.and(ENDED), RefreshRows::afterReuse),
        row(
            "another grant",
            new Answered(400, "unsupported_grant_type").and(LIVES),
            stage -> {
              var victim = stage.victim();
              return left(victim, ask(victim, "password", victim.refreshToken(), rid()));
            }));
  }

  private static Outcome honest(Stage stage) {
    var victim = stage.victim();
    return left(victim, refresh(victim, victim.refreshToken(), rid()));
  }

  private static Outcome lostAnswer(Stage stage) {
    var victim = stage.victim();
    var rid = rid();
    var lost = refresh(victim, victim.refreshToken(), rid);
    var again = refresh(victim, victim.refreshToken(), rid);
    assertThat(successor(again)).isEqualTo(successor(lost));
    return left(victim, again);
  }

  private static Outcome reused(Stage stage) {
    var victim = stage.victim();
    var rid = rid();
    var first = refresh(victim, victim.refreshToken(), rid);
    refresh(victim, successor(first), rid());
    return left(victim, refresh(victim, victim.refreshToken(), rid));
  }

  private static Outcome anotherRid(Stage stage) {
    var victim = stage.victim();
    refresh(victim, victim.refreshToken(), rid());
    return left(victim, refresh(victim, victim.refreshToken(), rid()));
  }

  private static Outcome afterReuse(Stage stage) {
    var victim = stage.victim();
    var newest = successor(refresh(victim, victim.refreshToken(), rid()));
    refresh(victim, victim.refreshToken(), rid());
    return left(victim, refresh(victim, newest, rid()));
  }

  private static Outcome anotherKey(Stage stage) {
    var victim = stage.victim();
    var thief = victim.atAnotherDevice();
    var reply = refresh(thief, victim.refreshToken(), rid());
    assertThat(refresh(victim, victim.refreshToken(), rid()).status()).isEqualTo(200);
    return left(victim, reply);
  }

  /** Not even in the moment in which the owner's own answer may be lost. */
  private static Outcome watched(Stage stage) {
    var victim = stage.victim();
    var rid = rid();
    refresh(victim, victim.refreshToken(), rid);
    return left(victim, refresh(victim.atAnotherDevice(), victim.refreshToken(), rid));
  }

  /** The token is the family (8 bytes), the generation (4 bytes) and the MAC over both. */
  private static Outcome forged(Stage stage) {
    var victim = stage.victim();
    var bytes = bytesOf(victim.refreshToken());
    ByteBuffer.wrap(bytes).putInt(Long.BYTES, 1);
    return left(victim, refresh(victim, PREFIX + Base64Url.encode(bytes), rid()));
  }

  /** Access tokens end by themselves: the family's own time is over here, not theirs. */
  private static Outcome expired(Stage stage) {
    var victim = stage.victim();
    long family = ByteBuffer.wrap(bytesOf(victim.refreshToken())).getLong();
    stage.server().change("UPDATE devices SET expires_at = now() WHERE id = " + family);
    return left(victim, refresh(victim, victim.refreshToken(), rid()));
  }

  private static Outcome afterLogout(Stage stage) {
    var victim = stage.victim();
    victim.does("POST", "/auth/logout", MissingNode.getInstance());
    return left(victim, refresh(victim, victim.refreshToken(), rid()));
  }

  // How a refresh goes.

  private static Outcome left(Somebody owner, Reply reply) {
    return Outcome.of(reply).and(Stage.familyOf(owner));
  }

  private static Reply refresh(Somebody somebody, String token, String rid) {
    return ask(somebody, "refresh_token", token, rid);
  }

  private static Reply ask(Somebody somebody, String grant, String token, String rid) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("grant_type", grant).put("refresh_token", token).put("rid", rid);
    return somebody.tryWithKey("/api/v10/auth/token", body);
  }

  private static String successor(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.json().get("refresh_token").asText();
  }

  private static byte[] bytesOf(String token) {
    return Base64Url.decode(token.substring(PREFIX.length())).orElseThrow();
  }

  private static String rid() {
    var bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("Refresh", what, expected, attempt);
  }
}

package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.ACCEPTED;
import static chat.tempest.app.attack.Outcome.INVALID_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.attack.Outcome.Answered;
import chat.tempest.app.testing.ExternalBot;
import chat.tempest.app.testing.KeyHolder;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.testing.TestDevice;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** External bots: assertions (RFC 7523) and the tokens that come of them. */
final class BotRows {
  private static final Answered INVALID_CLIENT = new Answered(401, "invalid_client");

  private BotRows() {}

  static Stream<Row> all() {
    return Stream.of(accepted(), claims(), headers(), signatures(), tokens()).flatMap(rows -> rows);
  }

  private static Stream<Row> accepted() {
    return Stream.of(
        claim("as it should be", ACCEPTED, claims -> {}),
        claim("for the origin", ACCEPTED, claims -> claims.put("aud", RunningServer.ORIGIN)),
        claim("for 5 minutes", ACCEPTED, claims -> claims.put("exp", in(300))),
        header(
            "of the type that is its own",
            ACCEPTED,
            header -> header.put("typ", "client-authentication+jwt")),
        header(
            "with the key of another in its header",
            ACCEPTED,
            header -> header.setAll(ExternalBot.withKey(new TestDevice()))));
  }

  private static Stream<Row> claims() {
    return Stream.of(
        wrong("for another server", claims -> claims.put("aud", "https://evil.example")),
        wrong("for another path", claims -> claims.put("aud", RunningServer.ORIGIN + "/token")),
        wrong("for several", claims -> claims.putArray("aud").add(RunningServer.ORIGIN)),
        wrong("for nobody", claims -> claims.remove("aud")),
        wrong("expired", claims -> claims.put("exp", in(-1))),
        wrong("without an end", claims -> claims.remove("exp")),
        wrong("for an hour", claims -> claims.put("exp", in(3600))),
        wrong("for ever", claims -> claims.put("exp", Long.MAX_VALUE)),
        wrong("that ends before time", claims -> claims.put("exp", Long.MIN_VALUE)),
        wrong("with its end as text", claims -> claims.put("exp", "" + in(60))),
        wrong("with its end as a fraction", claims -> claims.put("exp", in(60) + 0.5)),
        wrong("of an hour ago", claims -> claims.put("iat", in(-3600))),
        wrong("of the future", claims -> claims.put("iat", in(60))),
        wrong("of no time", claims -> claims.remove("iat")),
        wrong("not yet begun", claims -> claims.put("nbf", in(60))),
        wrong("without a name", claims -> claims.remove("jti")),
        wrong("with an empty name", claims -> claims.put("jti", "")),
        wrong("with an endless name", claims -> claims.put("jti", "a".repeat(129))),
        wrong("of another issuer", claims -> claims.put("iss", "1")),
        wrong("about another", claims -> claims.put("sub", "1")),
        wrong("of an unknown application", claims -> claims.put("iss", "1").put("sub", "1")),
        wrong("of no application", claims -> claims.put("iss", "x").put("sub", "x")));
  }

  private static Stream<Row> headers() {
    return Stream.of(
        header("of another type", INVALID_CLIENT, header -> header.put("typ", "dpop+jwt")),
        header("of no type", INVALID_CLIENT, header -> header.remove("typ")),
        header("of another algorithm", INVALID_CLIENT, header -> header.put("alg", "ES384")),
        header("with extensions", INVALID_CLIENT, header -> header.putArray("crit").add("exp")),
        header("not in base64", INVALID_CLIENT, header -> header.put("b64", false)));
  }

  private static Stream<Row> signatures() {
    return Stream.of(
        row("used twice", INVALID_CLIENT, BotRows::replayed),
        row("used twice, by another machine", INVALID_CLIENT, BotRows::overheard),
        row("signed by another key", INVALID_CLIENT, BotRows::anotherKey),
        row("of another application", INVALID_CLIENT, BotRows::anotherApplication),
        row("not signed (alg none)", INVALID_CLIENT, BotRows::notSigned),
        row("signed with the public key (HS256)", INVALID_CLIENT, BotRows::hs256),
        row("a member twice", INVALID_CLIENT, BotRows::memberTwice),
        row("no JWS", INVALID_CLIENT, stage -> shown(bot(stage), "a.b.c")),
        row("empty", INVALID_CLIENT, stage -> shown(bot(stage), "")),
        row("of another kind", INVALID_CLIENT, BotRows::anotherKind));
  }

  private static Stream<Row> tokens() {
    return Stream.of(
        row("a token with another key", INVALID_TOKEN, BotRows::stolenToken),
        row("a token after the key was changed", INVALID_TOKEN, BotRows::tokenAfterRotation),
        row("the key before", INVALID_CLIENT, BotRows::keyBefore),
        row("a token after the application went", INVALID_TOKEN, BotRows::tokenAfterDeletion),
        row("the key of an application that went", INVALID_CLIENT, BotRows::keyAfterDeletion),
        row(
            "another's application is given a key",
            new Answered(404, "unknown_application"),
            BotRows::anothersApplication),
        row(
            "a bot makes a bot",
            new Answered(403, "bots_own_nothing"),
            stage -> {
              var bot = bot(stage);
              bot.signsIn();
              var body = ExternalBot.withKey(new TestDevice()).put("name", "Sub");
              return Outcome.of(bot.machine().post("/applications", body));
            }));
  }

  private static Outcome replayed(Stage stage) {
    var bot = bot(stage);
    var assertion = bot.assertion();
    assertThat(shown(bot, assertion)).isEqualTo(ACCEPTED);
    return shown(bot, assertion);
  }

  private static Outcome overheard(Stage stage) {
    var bot = bot(stage);
    var assertion = bot.assertion();
    assertThat(shown(bot, assertion)).isEqualTo(ACCEPTED);
    var thief = new KeyHolder(stage.server());
    return Outcome.of(thief.post("/auth/token", ExternalBot.grant(assertion)));
  }

  private static Outcome anotherKey(Stage stage) {
    var bot = bot(stage);
    bot.signsWith(new TestDevice());
    return shown(bot, bot.assertion());
  }

  private static Outcome anotherApplication(Stage stage) {
    var victim = bot(stage);
    var attacker = bot(stage);
    victim.signsWith(attacker.key());
    return shown(victim, victim.assertion());
  }

  private static Outcome notSigned(Stage stage) {
    var bot = bot(stage);
    var header = ExternalBot.header().put("alg", "none");
    var signed = bot.key().sign(header.toString(), bot.claims().toString());
    return shown(bot, signed.substring(0, signed.lastIndexOf('.') + 1));
  }

  private static Outcome hs256(Stage stage) {
    var bot = bot(stage);
    var header = ExternalBot.header().put("alg", "HS256").toString();
    var signed = part(header) + "." + part(bot.claims().toString());
    return shown(bot, signed + "." + Base64Url.encode(hmac(bot.key().jwk(), signed)));
  }

  private static Outcome memberTwice(Stage stage) {
    var bot = bot(stage);
    var claims = bot.claims().toString();
    var twice = claims.substring(0, claims.length() - 1) + ",\"exp\":" + in(60) + "}";
    return shown(bot, bot.key().sign(ExternalBot.header().toString(), twice));
  }

  private static Outcome anotherKind(Stage stage) {
    var bot = bot(stage);
    var body = ExternalBot.grant(bot.assertion());
    body.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer");
    return Outcome.of(bot.machine().post("/auth/token", body));
  }

  private static Outcome stolenToken(Stage stage) {
    var thief = new KeyHolder(stage.server());
    thief.holds(bot(stage).signsIn().get("access_token").asText());
    return Outcome.of(thief.send(Stage.WHO_AM_I));
  }

  private static Outcome tokenAfterRotation(Stage stage) {
    var owner = stage.victim();
    var bot = ExternalBot.of(stage.server(), owner, "Gardener");
    bot.signsIn();
    rotate(owner, bot);
    return Outcome.of(bot.asksWhoItIs());
  }

  private static Outcome keyBefore(Stage stage) {
    var owner = stage.victim();
    var bot = ExternalBot.of(stage.server(), owner, "Gardener");
    rotate(owner, bot);
    return shown(bot, bot.assertion());
  }

  private static Outcome tokenAfterDeletion(Stage stage) {
    var owner = stage.victim();
    var bot = ExternalBot.of(stage.server(), owner, "Gardener");
    bot.signsIn();
    delete(owner, bot);
    return Outcome.of(bot.asksWhoItIs());
  }

  private static Outcome keyAfterDeletion(Stage stage) {
    var owner = stage.victim();
    var bot = ExternalBot.of(stage.server(), owner, "Gardener");
    delete(owner, bot);
    return shown(bot, bot.assertion());
  }

  private static Outcome anothersApplication(Stage stage) {
    var bot = bot(stage);
    var request =
        Request.of("PUT", "/api/v10/applications/" + bot.id() + "/key")
            .json(ExternalBot.withKey(new TestDevice()).toString());
    var reply = stage.ines().send(Entry.SIGNED_IN, request);
    assertThat(shown(bot, bot.assertion())).isEqualTo(ACCEPTED);
    return Outcome.of(reply);
  }

  private static ExternalBot bot(Stage stage) {
    return ExternalBot.of(stage.server(), stage.victim(), "Gardener");
  }

  private static void rotate(Somebody owner, ExternalBot bot) {
    var request =
        Request.of("PUT", "/api/v10/applications/" + bot.id() + "/key")
            .json(ExternalBot.withKey(new TestDevice()).toString());
    assertThat(owner.send(Entry.SIGNED_IN, request).status()).isEqualTo(200);
  }

  private static void delete(Somebody owner, ExternalBot bot) {
    owner.does("DELETE", "/applications/" + bot.id(), MissingNode.getInstance());
  }

  private static Outcome shown(ExternalBot bot, String assertion) {
    return Outcome.of(bot.shows(assertion));
  }

  private static long in(long seconds) {
    return Instant.now().getEpochSecond() + seconds;
  }

  private static String part(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(String key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Row wrong(String what, Consumer<ObjectNode> change) {
    return claim(what, INVALID_CLIENT, change);
  }

  private static Row claim(String what, Outcome expected, Consumer<ObjectNode> change) {
    return row(
        what,
        expected,
        stage -> {
          var bot = bot(stage);
          var claims = bot.claims();
          change.accept(claims);
          return shown(bot, bot.key().sign(ExternalBot.header().toString(), claims.toString()));
        });
  }

  private static Row header(String what, Outcome expected, Consumer<ObjectNode> change) {
    return row(
        what,
        expected,
        stage -> {
          var bot = bot(stage);
          var header = ExternalBot.header();
          change.accept(header);
          return shown(bot, bot.key().sign(header.toString(), bot.claims().toString()));
        });
  }

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("External bots", what, expected, attempt);
  }
}

package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.INVALID_REQUEST;
import static chat.tempest.app.attack.Outcome.INVALID_TOKEN;
import static chat.tempest.app.attack.Stage.WHO_AM_I;

import chat.tempest.app.testing.Request;
import java.util.stream.Stream;

/** Access tokens in the wrong hands, or the wrong form (RFC 9449 section 7.1). */
final class TokenRows {
  private TokenRows() {}

  static Stream<Row> all() {
    return Stream.of(
        row("a stolen token with another key", INVALID_TOKEN, TokenRows::stolen),
        row("the Bearer scheme", INVALID_TOKEN, stage -> authorized(stage, "Bearer ")),
        row("no Authorization header", INVALID_TOKEN, stage -> proven(stage, WHO_AM_I)),
        row("an invented token", INVALID_TOKEN, TokenRows::invented),
        row("two Authorization headers", INVALID_REQUEST, TokenRows::twice));
  }

  private static Outcome stolen(Stage stage) {
    var request = stage.ines().tokenBearing(WHO_AM_I);
    var proof = stage.ines().strangersProof(WHO_AM_I).sign();
    return Outcome.of(stage.ines().sendPlain(request.with("DPoP", proof)));
  }

  private static Outcome authorized(Stage stage, String scheme) {
    return proven(stage, WHO_AM_I.with("Authorization", scheme + stage.ines().token()));
  }

  private static Outcome invented(Stage stage) {
    var token = "A".repeat(43);
    var proof = stage.ines().keyProof(WHO_AM_I).token(token).sign();
    var request = WHO_AM_I.with("Authorization", "DPoP " + token).with("DPoP", proof);
    return Outcome.of(stage.ines().sendPlain(request));
  }

  private static Outcome twice(Stage stage) {
    return proven(stage, stage.ines().tokenBearing(stage.ines().tokenBearing(WHO_AM_I)));
  }

  private static Outcome proven(Stage stage, Request request) {
    return Outcome.of(stage.ines().sendPlain(request.with("DPoP", stage.proof().sign())));
  }

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("Access token", what, expected, attempt);
  }
}

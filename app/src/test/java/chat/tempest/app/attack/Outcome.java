package chat.tempest.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.app.testing.Reply;

/** What an attempt comes to, as the table has it. Its text stands in the names of the tests. */
sealed interface Outcome {
  /** 401: the DPoP proof was refused. */
  Answered INVALID_PROOF = new Answered(401, "invalid_dpop_proof");

  /** 401: the access token is none, or not that of the key. */
  Answered INVALID_TOKEN = new Answered(401, "invalid_token");

  /** 401: the proof is over no nonce of the server's. */
  Answered USE_NONCE = new Answered(401, "use_dpop_nonce");

  /** 401: the passkey's answer was refused. */
  Answered INVALID_PASSKEY = new Answered(401, "invalid_passkey");

  /** 400: the refresh token was refused. */
  Answered INVALID_GRANT = new Answered(400, "invalid_grant");

  /** 400: the request is no good. */
  Answered INVALID_REQUEST = new Answered(400, "invalid_request");

  /** 403: a page of another origin. */
  Answered FOREIGN_ORIGIN = new Answered(403, "foreign_origin");

  /** 200. */
  Answered ACCEPTED = new Answered(200, "");

  /**
   * An answer of HTTP.
   *
   * @param code of the problem; empty where there is none
   */
  record Answered(int status, String code) implements Outcome {
    /** Both, and what is left of the refresh family. */
    OfFamily and(Family left) {
      return new OfFamily(this, left);
    }

    @Override
    public String toString() {
      return code.isEmpty() ? "" + status : status + " " + code;
    }
  }

  /** What became of a device's session. */
  enum Family {
    LIVES,
    ENDED
  }

  /** An answer, and what is left of the refresh family after it. */
  record OfFamily(Answered answered, Family left) implements Outcome {
    @Override
    public String toString() {
      return answered + ", the family " + (left == Family.LIVES ? "lives" : "has ended");
    }
  }

  /** The gateway closed the connection. */
  record Closed(int code) implements Outcome {
    @Override
    public String toString() {
      return "closed with " + code;
    }
  }

  /** The gateway said that, and goes on. */
  record Told(String operation) implements Outcome {
    @Override
    public String toString() {
      return operation;
    }
  }

  /** The gateway took no connection. */
  record NotConnected(int status) implements Outcome {
    @Override
    public String toString() {
      return "no connection, HTTP " + status;
    }
  }

  /** An answer, once its form was found right: a refusal is problem+json (RFC 9457). */
  static Answered of(Reply reply) {
    if (reply.status() < 400) {
      return new Answered(reply.status(), "");
    }
    assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
    assertThat(reply.json().path("detail").asText()).isNotBlank();
    if (reply.status() == 401) {
      assertThat(reply.header("WWW-Authenticate"))
          .hasValue("DPoP error=\"" + reply.code() + "\", algs=\"ES256\"");
    }
    return new Answered(reply.status(), reply.code());
  }
}

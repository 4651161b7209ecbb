package chat.tempest.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no request of HTTP. */
@ExtendWith(Scene.Given.class)
class HostileLineTest {
  private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

  private final Scene scene;

  HostileLineTest(Scene scene) {
    this.scene = scene;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "GET\r\n\r\n",
        "GET /api/v10/gateway HTTP/9.9\r\n" + HOST + "\r\n",
        "GET /api/v10/gateway HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n",
        "GET /api/v10/gateway HTTP/1.1\r\n" + HOST + "a b: 1\r\n\r\n",
        "GET /api/v10/gateway HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n",
        "POST /api/v10/guilds HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n",
        "POST /api/v10/guilds HTTP/1.1\r\n" + HOST + "Content-Length: 1e3\r\n\r\n",
        "POST /api/v10/guilds HTTP/1.1\r\n" + HOST + "Content-Length: 99999999999999999999\r\n\r\n",
        "POST /api/v10/guilds HTTP/1.1\r\n"
            + HOST
            + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na",
        "GET  /api/v10/gateway  HTTP/1.1\r\n" + HOST + "\r\n",
        "GET api/v10/gateway HTTP/1.1\r\n" + HOST + "\r\n",
        "GET * HTTP/1.1\r\n" + HOST + "\r\n",
        "GET http://elsewhere.example/api/v10/gateway HTTP/1.1\r\n" + HOST + "\r\n",
        "CONNECT elsewhere.example:443 HTTP/1.1\r\n" + HOST + "\r\n",
      })
  void whatIsNoRequestIsRefused(String bytes) {
    assertRefused(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 20_000, 200_000})
  void aTargetThatIsTooLongIsRefused(int length) {
    assertRefused("GET /api/v10/users/" + "a".repeat(length) + " HTTP/1.1\r\n" + HOST + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {17_000, 200_000})
  void headersThatAreTooLongAreRefused(int length) {
    assertRefused(
        "GET /api/v10/gateway HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(length) + "\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\na\r\n0\r\n\r\n", "-1\r\n\r\n", "ffffffffffffffffff\r\n"})
  void chunksThatAreNoneEndTheConnection(String chunks) {
    var head = "POST /api/v10/guilds HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n";
    var before = scene.server().contents();

    var heard = scene.server().read(bytes(head + chunks));

    assertThat(new String(heard, StandardCharsets.ISO_8859_1)).matches("(?s)|HTTP/1.1 4.*");
    assertThat(scene.server().contents()).isEqualTo(before);
  }

  private void assertRefused(String request) {
    var reply = scene.server().exchange(bytes(request));

    assertThat(Verdict.onRefusal(reply)).as(reply.toString()).isEmpty();
    assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

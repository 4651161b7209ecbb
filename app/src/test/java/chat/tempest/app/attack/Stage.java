package chat.tempest.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.testing.ProofBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/**
 * Where the attacks are tried: a server, Ines who is signed in at it, and an address that nobody
 * has reason to visit.
 */
final class Stage implements AutoCloseable {
  /** What DPoP's rows ask for. */
  static final Request WHO_AM_I = Request.of("GET", "/api/v10/users/@me");

  private final RunningServer server = RunningServer.start();
  private final Somebody ines = Somebody.signsUp(server, "Ines");
  private final ServerSocketChannel lure;

  Stage() {
    try {
      lure = ServerSocketChannel.open();
      lure.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      lure.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunningServer server() {
    return server;
  }

  /** Of whom nothing is changed. */
  Somebody ines() {
    return ines;
  }

  /** Somebody with an account of their own, to be harmed by one row alone. */
  Somebody victim() {
    return Somebody.signsUp(server, "Vera");
  }

  /** Begins the proof that Ines would send with {@link #WHO_AM_I}. */
  ProofBuilder proof() {
    return ines.tokenProof(WHO_AM_I);
  }

  /** Sends {@link #WHO_AM_I} with Ines's token and these proofs, each a header. */
  Outcome send(String... proofs) {
    var request = ines.tokenBearing(WHO_AM_I);
    for (var proof : proofs) {
      request = request.with("DPoP", proof);
    }
    return Outcome.of(ines.sendPlain(request));
  }

  /** Whether a device's access token is still good: it ends with the family. */
  static Outcome.Family familyOf(Somebody somebody) {
    return switch (somebody.send(Entry.SIGNED_IN, WHO_AM_I).status()) {
      case 200 -> Outcome.Family.LIVES;
      case 401 -> Outcome.Family.ENDED;
      default -> throw new IllegalStateException("neither let in nor refused");
    };
  }

  /** An address with a listening socket. */
  String lure() {
    try {
      return "http://127.0.0.1:" + ((InetSocketAddress) lure.getLocalAddress()).getPort() + "/keys";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No connection has come to the lure. */
  void assertNobodyCame() {
    try (var visitor = lure.accept()) {
      assertThat(visitor).isNull();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lure.close();
    server.close();
  }
}

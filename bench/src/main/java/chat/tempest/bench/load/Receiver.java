package chat.tempest.bench.load;

import chat.tempest.auth.testing.TestClient;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.Op;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Hello;
import chat.tempest.protocol.wire.Frame;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;

/** Somebody at the gateway, who notes what arrives. Runs on the event loop of its socket. */
final class Receiver {
  /** Takes a Dispatch, with the instant at which it was there by {@link System#nanoTime}. */
  @FunctionalInterface
  interface Ear {
    void hear(byte[] frame, long now);
  }

  private final Vertx vertx;
  private final WebSocket socket;
  private final TestClient person;
  private final Ear ear;
  private final Promise<Receiver> ready = Promise.promise();
  private long heart;

  private Receiver(Vertx vertx, WebSocket socket, TestClient person, Ear ear) {
    this.vertx = vertx;
    this.socket = socket;
    this.person = person;
    this.ear = ear;
  }

  /** Greets, and completes with Ready. Must be called on the event loop of the socket. */
  static Future<Receiver> identify(Vertx vertx, WebSocket socket, TestClient person, Ear ear) {
    var receiver = new Receiver(vertx, socket, person, ear);
    socket.binaryMessageHandler(message -> receiver.take(message.getBytes()));
    socket.closeHandler(_ -> receiver.closed());
    return receiver.ready.future();
  }

  /** Whether the server let it go, or the connection broke. */
  boolean gone() {
    return socket.isClosed();
  }

  private void take(byte[] frame) {
    long now = System.nanoTime();
    if (MessageFrame.isDispatch(frame)) {
      ear.hear(frame, now);
    } else {
      answer(Frame.ofCbor(frame));
    }
  }

  private void answer(Frame frame) {
    switch (frame.op()) {
      case Op.HELLO -> greet((Hello) ServerOp.of(frame));
      case Op.READY -> ready.complete(this);
      default -> {}
    }
  }

  private void greet(Hello hello) {
    heart = vertx.setPeriodic(hello.heartbeatInterval(), _ -> say(new ClientOp.Heartbeat()));
    say(new ClientOp.Identify(person.accessToken(), person.gatewayProof(hello.nonce())));
  }

  private void say(ClientOp op) {
    socket.writeBinaryMessage(Buffer.buffer(op.toFrame().toCbor()));
  }

  private void closed() {
    vertx.cancelTimer(heart);
    ready.tryFail("The gateway closed with " + socket.closeStatusCode() + ".");
  }
}

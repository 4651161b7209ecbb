package chat.tempest.gateway.transport;

import chat.tempest.protocol.frame.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.concurrent.CompletableFuture;

/**
 * A WebSocket of Vert.x. Messages come framed already, so they are written below Netty's encoder;
 * Vert.x reads, answers pings and closes.
 */
public final class VertxConnection implements Connection {
  private final ServerWebSocket socket;
  private final Mailbox mailbox;
  private final Encoding encoding;
  private final Channel channel;
  private final ChannelHandlerContext belowEncoder;
  private long unsentLimit;
  private volatile boolean closed;

  /** To be called on the socket's event loop. */
  public VertxConnection(
      ServerWebSocket socket, Mailboxes mailboxes, Encoding encoding, long unsentLimit) {
    this.socket = socket;
    this.encoding = encoding;
    this.unsentLimit = unsentLimit;
    channel = ((WebSocketInternal) socket).channelHandlerContext().channel();
    belowEncoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    mailbox = mailboxes.of(channel.eventLoop());
  }

  @Override
  public Mailbox mailbox() {
    return mailbox;
  }

  @Override
  public Encoding encoding() {
    return encoding;
  }

  @Override
  public void write(ByteBuf message) {
    var _ = belowEncoder.write(message, belowEncoder.voidPromise());
  }

  @Override
  public void flush() {
    belowEncoder.flush();
  }

  @Override
  public long unsent() {
    var buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }

  @Override
  public long unsentLimit() {
    return unsentLimit;
  }

  @Override
  public void allow(long bytes) {
    unsentLimit += bytes;
  }

  @Override
  public void awaitRoom() {
    var taken = new CompletableFuture<Void>();
    mailbox.loop().execute(() -> whenTaken(taken));
    taken.join();
  }

  /** An empty write is done when all before it are, or when the channel is closed. */
  private void whenTaken(CompletableFuture<Void> taken) {
    belowEncoder.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> taken.complete(null));
  }

  @Override
  public void close(CloseCode code) {
    closed = true;
    mailbox
        .loop()
        .execute(() -> socket.close((short) code.number(), code.reason()).onFailure(_ -> {}));
  }

  /** The client is gone. */
  public void gone() {
    closed = true;
  }

  @Override
  public boolean closed() {
    return closed;
  }
}

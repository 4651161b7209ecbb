package chat.tempest.gateway.transport;

import chat.tempest.protocol.frame.CloseCode;
import io.netty.buffer.ByteBuf;

/**
 * The way to one client, and what a {@link Mailbox} needs of it. All that has to do with bytes is
 * called on the connection's event loop.
 */
public interface Connection {
  /** That of the connection's event loop. */
  Mailbox mailbox();

  Encoding encoding();

  /** Sends a frame, in the order of calls, from any thread; never blocks. */
  default void send(Outgoing frame) {
    mailbox().send(frame, this);
  }

  /** Takes a whole WebSocket message, with the caller's reference to it, and does not flush. */
  void write(ByteBuf message);

  void flush();

  /** Bytes that were written and that the client has not taken. */
  long unsent();

  /** How many of those are too many. */
  long unsentLimit();

  /** Raises the limit for a first message that is large by itself. */
  void allow(long bytes);

  /** Waits, on a thread that may, until the client has taken what was sent so far, or is gone. */
  void awaitRoom();

  /** Ends it; nothing that is written afterwards is sent. May be called on any thread. */
  void close(CloseCode code);

  /** Whether it was closed, from either end. */
  boolean closed();
}

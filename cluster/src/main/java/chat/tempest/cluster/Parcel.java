package chat.tempest.cluster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What one node sends at once: who it is, the running number of the parcel, and pieces of news,
 * each with its topic's letter and its length. An empty one says that the node is alive.
 *
 * @param node drawn anew at each start of a process
 * @param number one more than that of the parcel before; where one is missing, it was lost
 */
record Parcel(long node, long number, List<Piece> pieces) {
  private static final int HEADER = Long.BYTES + Long.BYTES;
  private static final int PIECE_HEADER = Byte.BYTES + Integer.BYTES;

  record Piece(byte topic, byte[] content) {
    int size() {
      return PIECE_HEADER + content.length;
    }
  }

  byte[] encode() {
    var buffer = ByteBuffer.allocate(HEADER + pieces.stream().mapToInt(Piece::size).sum());
    buffer.putLong(node).putLong(number);
    for (var piece : pieces) {
      buffer.put(piece.topic).putInt(piece.content.length).put(piece.content);
    }
    return buffer.array();
  }

  /**
   * @throws IllegalArgumentException where it is no parcel
   */
  static Parcel decode(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    try {
      long node = buffer.getLong();
      long number = buffer.getLong();
      var pieces = new ArrayList<Piece>();
      while (buffer.hasRemaining()) {
        pieces.add(piece(buffer));
      }
      return new Parcel(node, number, List.copyOf(pieces));
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a parcel that ends too early", e);
    }
  }

  private static Piece piece(ByteBuffer buffer) {
    byte topic = buffer.get();
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new IllegalArgumentException("a piece of " + length + " bytes");
    }
    var content = new byte[length];
    buffer.get(content);
    return new Piece(topic, content);
  }
}

package chat.tempest.cluster;

/** Takes what other nodes say. */
public interface Receiver {
  /**
   * Called on one thread, in the order in which each node sent; must not block.
   *
   * @param node who says it, by the number that it drew at its start
   */
  void receive(long node, byte[] content);
}

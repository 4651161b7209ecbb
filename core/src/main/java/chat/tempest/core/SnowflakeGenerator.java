package chat.tempest.core;

import java.time.InstantSource;

/**
 * Gives out ids that grow: never the same twice from one node, never smaller than the one before.
 * Where the clock steps back, or a millisecond is used up, it runs ahead of the clock.
 */
public final class SnowflakeGenerator {
  private final InstantSource clock;
  private final int node;
  private long lastMillis;
  private int sequence;

  /**
   * @param node 0 to 1023, its own for every process that writes to the same database
   */
  public SnowflakeGenerator(InstantSource clock, int node) {
    if (node < 0 || node > Snowflake.MAX_NODE) {
      throw new IllegalArgumentException("node is 0 to " + Snowflake.MAX_NODE + ", not " + node);
    }
    this.clock = clock;
    this.node = node;
  }

  /** The next id. */
  public synchronized long next() {
    long now = Math.max(clock.millis(), lastMillis);
    sequence = now == lastMillis ? sequence + 1 : 0;
    if (sequence > Snowflake.MAX_SEQUENCE) {
      now++;
      sequence = 0;
    }
    lastMillis = now;
    return Snowflake.of(now, node, sequence);
  }
}

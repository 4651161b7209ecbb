package chat.tempest.bench.load;

import java.time.Duration;

/**
 * When each message of a phase is due: at even distances, whatever became of those before. What
 * comes late counts as late from here on, so that a server that stalls cannot hide it by slowing
 * down who measures (coordinated omission).
 *
 * @param start by {@link System#nanoTime}
 * @param interval in nanoseconds
 */
record Schedule(long start, long interval, int messages) {

  static Schedule of(int rate, int seconds, long start) {
    return new Schedule(start, Duration.ofSeconds(1).dividedBy(rate).toNanos(), rate * seconds);
  }

  long due(int message) {
    return start + message * interval;
  }
}

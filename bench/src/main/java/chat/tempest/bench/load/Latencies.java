package chat.tempest.bench.load;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times from when something was due to when it was there. Any thread may add to them. */
final class Latencies {
  private static final int DIGITS = 3;
  private static final double MICROS = 1_000;

  private final Histogram micros = new ConcurrentHistogram(DIGITS);

  /** In milliseconds. */
  record Summary(double p50, double p99, double p999, double max) {}

  void add(long due, long there) {
    micros.recordValue(Math.max(0, Math.round((there - due) / MICROS)));
  }

  Summary summary() {
    return new Summary(at(50), at(99), at(99.9), micros.getMaxValue() / MICROS);
  }

  private double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / MICROS;
  }
}

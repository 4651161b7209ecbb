package chat.tempest.bench.load;

import chat.tempest.bench.load.Latencies.Summary;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What came of a measured phase.
 *
 * @param seconds from the first message's due time to the last delivery
 * @param delivery from due to each receiver
 * @param answer from due to the answer of the POST
 * @param gone receivers whose connection ended
 */
record Result(
    String at,
    Machine machine,
    Options.Load load,
    double seconds,
    int posts,
    int deliveries,
    double deliveriesPerSecond,
    Summary delivery,
    Summary answer,
    Costs costs,
    Ledger.Faults faults,
    Ledger.Faults faultsOfWarmup,
    long gone) {

  /**
   * CPU time by the operating system's account; null where the process is not known.
   *
   * @param serverMicrosPerDelivery all that the server did, the POSTs too, shared out
   * @param serverPeakMib the most memory that the server held, since its start
   */
  record Costs(
      @Nullable Double serverSeconds,
      @Nullable Double postgresSeconds,
      double driverSeconds,
      @Nullable Double serverMicrosPerDelivery,
      @Nullable Double serverMicrosPerPost,
      @Nullable Double postgresMicrosPerPost,
      @Nullable Long serverPeakMib) {

    static Costs of(Watched.Cpu cpu, Ledger ledger, @Nullable Long peakKib) {
      return new Costs(
          cpu.server().map(Costs::seconds).orElse(null),
          cpu.postgres().map(Costs::seconds).orElse(null),
          seconds(cpu.driver()),
          cpu.server().map(time -> micros(time, ledger.deliveredCount())).orElse(null),
          cpu.server().map(time -> micros(time, ledger.acceptedCount())).orElse(null),
          cpu.postgres().map(time -> micros(time, ledger.acceptedCount())).orElse(null),
          peakKib == null ? null : peakKib / 1024);
    }

    private static double seconds(Duration time) {
      return time.toMillis() / 1_000.0;
    }

    private static double micros(Duration time, int shares) {
      return Math.round(10.0 * time.toNanos() / 1_000 / Math.max(1, shares)) / 10.0;
    }
  }

  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Whether everything came to everybody, once and in order. */
  boolean faultless() {
    return faults.none() && faultsOfWarmup.none() && gone == 0;
  }
}

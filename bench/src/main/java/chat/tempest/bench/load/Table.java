package chat.tempest.bench.load;

import chat.tempest.bench.load.Latencies.Summary;
import java.util.Formatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A result for people. */
final class Table {
  private final Formatter out = new Formatter(Locale.ROOT);

  private Table() {}

  static String of(Result result) {
    var table = new Table();
    table.what(result);
    table.times(result);
    table.costs(result.costs());
    table.faults(result);
    return table.out.toString();
  }

  private void what(Result result) {
    var load = result.load();
    out.format(
        "%,d receivers, %,d POSTs/s to %d channels, %.1f s on %d cores (load before: %.1f)%n",
        load.receivers(),
        load.rate(),
        load.channels(),
        result.seconds(),
        result.machine().cores(),
        result.machine().load());
    out.format(
        "%,d POSTs, %,d deliveries, %,.0f a second%n",
        result.posts(), result.deliveries(), result.deliveriesPerSecond());
  }

  private void times(Result result) {
    out.format("%n");
    out.format("%-28s %9s %9s %9s %9s%n", "ms from when it was due", "p50", "p99", "p99.9", "most");
    times("to each receiver", result.delivery());
    times("to the answer of the POST", result.answer());
  }

  private void times(String what, Summary times) {
    out.format(
        "%-28s %9.2f %9.2f %9.2f %9.2f%n",
        what, times.p50(), times.p99(), times.p999(), times.max());
  }

  private void costs(Result.Costs costs) {
    out.format("%n");
    out.format("%-28s %9s %14s %14s%n", "CPU time", "s", "µs a delivery", "µs a POST");
    costs(
        "server",
        costs.serverSeconds(),
        costs.serverMicrosPerDelivery(),
        costs.serverMicrosPerPost());
    costs("PostgreSQL", costs.postgresSeconds(), null, costs.postgresMicrosPerPost());
    costs("driver", costs.driverSeconds(), null, null);
    out.format("%-28s %9s%n", "server's most memory, MiB", orDash(costs.serverPeakMib(), "%,d"));
  }

  private void costs(
      String who, @Nullable Double seconds, @Nullable Double delivery, @Nullable Double post) {
    out.format(
        "%-28s %9s %14s %14s%n",
        who, orDash(seconds, "%.2f"), orDash(delivery, "%.1f"), orDash(post, "%,.0f"));
  }

  private void faults(Result result) {
    out.format("%n");
    faults("measured", result.faults());
    faults("warm-up", result.faultsOfWarmup());
    if (result.gone() > 0) {
      out.format("%d connections ended.%n", result.gone());
    }
  }

  private void faults(String phase, Ledger.Faults faults) {
    out.format(
        "%-28s %d refused, %d lost, %d twice, %d out of order%n",
        phase, faults.refused(), faults.lost(), faults.duplicates(), faults.outOfOrder());
    if (faults.refusal() != null) {
      out.format("  the first refusal: %s%n", faults.refusal());
    }
  }

  private static String orDash(@Nullable Object value, String format) {
    return value == null ? "–" : String.format(Locale.ROOT, format, value);
  }
}

package chat.tempest.bench.load;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two builds that ran in turn. A machine that is slower for a while is slower for both, so their
 * ratio says more than either figure.
 */
record Comparison(List<Result> one, List<Result> other) {

  boolean faultless() {
    return one.stream().allMatch(Result::faultless) && other.stream().allMatch(Result::faultless);
  }

  /** Medians of the rounds, and how many times the one the other is. */
  String table() {
    var out = new Formatter(Locale.ROOT);
    out.format("%-28s %10s %10s %9s%n", "median of the rounds", "jar", "against", "ratio");
    row(out, "server, µs a delivery", r -> known(r.costs().serverMicrosPerDelivery()));
    row(out, "server, µs a POST", r -> known(r.costs().serverMicrosPerPost()));
    row(out, "PostgreSQL, µs a POST", r -> known(r.costs().postgresMicrosPerPost()));
    row(out, "delivery, p50 ms", r -> r.delivery().p50());
    row(out, "delivery, p99 ms", r -> r.delivery().p99());
    return out.toString();
  }

  private void row(Formatter out, String what, ToDoubleFunction<Result> figure) {
    double a = median(one, figure);
    double b = median(other, figure);
    out.format("%-28s %,10.1f %,10.1f %9.2f%n", what, a, b, b / a);
  }

  /** Of an even number the mean of the middle two. */
  static double median(List<Result> results, ToDoubleFunction<Result> figure) {
    var sorted = results.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** Of servers that we start, all is known. */
  private static double known(@Nullable Double figure) {
    return Objects.requireNonNull(figure);
  }
}

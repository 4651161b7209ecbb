package chat.tempest.bench.load;

import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** One run against one server: gathers the people, warms up, measures. */
final class Run {
  private static final long LEAD_NANOS = 200_000_000;
  private static final int PATIENCE_SECONDS = 30;
  private static final int NAME_LENGTH = 8;
  private static final double NANOS = 1e9;

  private final Target target;
  private final Options.Load load;
  private final Machine machine = Machine.here();

  Run(Target target, Options.Load load) {
    this.target = target;
    this.load = load;
  }

  Result measure() throws InterruptedException {
    System.err.printf("%s: %d people join.%n", target.origin(), load.receivers() + load.senders());
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var crowd = Crowd.gather(http, target.origin(), load);
      try (var audience = Audience.of(target.origin(), crowd.receivers())) {
        return measure(crowd, audience);
      }
    }
  }

  private Result measure(Crowd crowd, Audience audience) throws InterruptedException {
    System.err.printf("Warming up for %d s.%n", load.warmup());
    var warmup = phase(crowd, audience, load.warmup());
    System.err.printf("Measuring for %d s.%n", load.seconds());
    var before = target.watched().cpu();
    long start = System.nanoTime();
    var measured = phase(crowd, audience, load.seconds());
    double seconds = (System.nanoTime() - start - LEAD_NANOS) / NANOS;
    var cpu = target.watched().cpu().since(before);
    return result(warmup, measured, cpu, seconds, audience.gone());
  }

  /** Sends what is due in those seconds, and waits until it has arrived. */
  private Ledger phase(Crowd crowd, Audience audience, int seconds) throws InterruptedException {
    var schedule = Schedule.of(load.rate(), seconds, System.nanoTime() + LEAD_NANOS);
    var ledger = new Ledger(phaseName(), schedule, load.receivers());
    audience.noteIn(ledger);
    send(ledger, crowd.senders().stream().map(p -> new Sender(p, crowd.channels())).toList());
    ledger.awaitDeliveries(PATIENCE_SECONDS);
    return ledger;
  }

  private static String phaseName() {
    return UUID.randomUUID().toString().substring(0, NAME_LENGTH) + "-";
  }

  private static void send(Ledger ledger, List<Sender> senders) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < senders.size(); i++) {
        int first = i;
        threads.execute(() -> senders.get(first).send(ledger, first, senders.size()));
      }
    }
  }

  private Result result(
      Ledger warmup, Ledger measured, Watched.Cpu cpu, double seconds, long gone) {
    var peak = target.watched().peakKib().orElse(null);
    return new Result(
        Result.now(),
        machine,
        load,
        seconds,
        measured.acceptedCount(),
        measured.deliveredCount(),
        measured.deliveredCount() / seconds,
        measured.deliveryTimes(),
        measured.answerTimes(),
        Result.Costs.of(cpu, measured, peak),
        measured.faults(),
        warmup.faults(),
        gone);
  }
}

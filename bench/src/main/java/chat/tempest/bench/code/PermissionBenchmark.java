package chat.tempest.bench.code;

import chat.tempest.perms.BulkResolver;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Resolver;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to know who may do what, in a guild as large as {@link Town}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PermissionBenchmark {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Town town = new Town();

  /** What does each request pay for its 'may they'? */
  @Benchmark
  public PermissionSet oneMemberInOneChannel() {
    return Resolver.resolve(town.rules, town.members.getFirst(), town.channels.getFirst(), NOW);
  }

  /** What does a Ready pay, to know which of 50 channels somebody sees? */
  @Benchmark
  public void allChannelsOfAMember(Blackhole hole) {
    BulkResolver.places(
        town.rules, town.members.getFirst(), town.channels, NOW, (_, low, _) -> hole.consume(low));
  }

  /** What does a change of a channel's permissions pay, to know which of 1,000 see it now? */
  @Benchmark
  public void allMembersOfAChannel(Blackhole hole) {
    BulkResolver.members(
        town.rules, town.members, town.channels.getFirst(), NOW, (_, low, _) -> hole.consume(low));
  }

  /** The same without the bulk resolver: is that worth its place? */
  @Benchmark
  public void allMembersOfAChannelOneByOne(Blackhole hole) {
    for (var member : town.members) {
      hole.consume(Resolver.resolve(town.rules, member, town.channels.getFirst(), NOW).low());
    }
  }
}

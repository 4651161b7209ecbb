package chat.tempest.bench.code.permission;

import chat.tempest.perms.BulkResolver;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
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

/** What does a Ready pay, to know what a member may do in each of 500 channels? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PermissionPlacesBenchmark {
  private final Village village = new Village(new Village.Size(30, 10, 2, 20, 25, 500), 1);
  private final RivalMember member = RivalMember.of(village.first());
  private final Rival<BigInteger> bigIntegers = new BigIntegerRival(village.rules);
  private final Rival<BitSet> bitSets = new BitSetRival(village.rules);
  private final List<RivalPlace<BigInteger>> bigIntegerChannels =
      village.channels.stream().map(bigIntegers::place).toList();
  private final List<RivalPlace<BitSet>> bitSetChannels =
      village.channels.stream().map(bitSets::place).toList();

  @Benchmark
  public void tempest(Blackhole hole) {
    BulkResolver.places(
        village.rules,
        village.first(),
        village.channels,
        Village.NOW,
        (_, low, high) -> {
          hole.consume(low);
          hole.consume(high);
        });
  }

  @Benchmark
  public void bigInteger(Blackhole hole) {
    var run = new RivalMemberRun<>(bigIntegers, member, Village.NOW);
    bigIntegerChannels.forEach(channel -> hole.consume(run.in(channel)));
  }

  @Benchmark
  public void bitSet(Blackhole hole) {
    var run = new RivalMemberRun<>(bitSets, member, Village.NOW);
    bitSetChannels.forEach(channel -> hole.consume(run.in(channel)));
  }
}

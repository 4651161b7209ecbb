package chat.tempest.bench.code.permission;

import chat.tempest.perms.BulkResolver;
import chat.tempest.perms.Place;
import chat.tempest.perms.Resolution;
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

/**
 * What does a change of a channel's permissions pay, to know what each of 100,000 members may do
 * there? They hold 200 different sets of 10 roles.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PermissionMembersBenchmark {
  private final Village village = new Village(new Village.Size(30, 10, 200, 100_000, 1, 1), 1);
  private final Place channel = village.channels.getFirst();
  private final Resolution work = new Resolution();
  private final List<RivalMember> members = village.members.stream().map(RivalMember::of).toList();
  private final Rival<BigInteger> bigIntegers = new BigIntegerRival(village.rules);
  private final Rival<BitSet> bitSets = new BitSetRival(village.rules);
  private final RivalPlace<BigInteger> bigIntegerChannel = bigIntegers.place(channel);
  private final RivalPlace<BitSet> bitSetChannel = bitSets.place(channel);

  @Benchmark
  public void tempest(Blackhole hole) {
    BulkResolver.members(
        village.rules,
        village.members,
        channel,
        Village.NOW,
        (_, low, high) -> {
          hole.consume(low);
          hole.consume(high);
        });
  }

  /** Without the bulk resolver: is that worth its place? */
  @Benchmark
  public void tempestOneByOne(Blackhole hole) {
    for (var member : village.members) {
      var found = work.resolve(village.rules, member, channel, Village.NOW);
      hole.consume(found.low());
      hole.consume(found.high());
    }
  }

  @Benchmark
  public void bigInteger(Blackhole hole) {
    var run = new RivalPlaceRun<>(bigIntegers, bigIntegerChannel, Village.NOW);
    members.forEach(member -> hole.consume(run.of(member)));
  }

  @Benchmark
  public void bitSet(Blackhole hole) {
    var run = new RivalPlaceRun<>(bitSets, bitSetChannel, Village.NOW);
    members.forEach(member -> hole.consume(run.of(member)));
  }
}

package chat.tempest.bench.code.permission;

import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Resolution;
import chat.tempest.perms.Resolver;
import java.math.BigInteger;
import java.util.BitSet;
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

/**
 * What does one 'may they?' cost, for a member with 10 roles in a thread, with overwrites at all
 * four scopes?
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PermissionBenchmark {
  private final Village village = new Village(new Village.Size(30, 10, 2, 20, 1, 1), 1);
  private final Resolution work = new Resolution();
  private final RivalMember member = RivalMember.of(village.first());
  private final Rival<BigInteger> bigIntegers = new BigIntegerRival(village.rules);
  private final Rival<BitSet> bitSets = new BitSetRival(village.rules);
  private final RivalPlace<BigInteger> bigIntegerThread = bigIntegers.place(village.thread);
  private final RivalPlace<BitSet> bitSetThread = bitSets.place(village.thread);

  @Benchmark
  public Resolution tempest() {
    return work.resolve(village.rules, village.first(), village.thread, Village.NOW);
  }

  /** Without working memory that is kept, as a request asks. */
  @Benchmark
  public PermissionSet tempestOnce() {
    return Resolver.resolve(village.rules, village.first(), village.thread, Village.NOW);
  }

  @Benchmark
  public BigInteger bigInteger() {
    return bigIntegers.resolve(member, bigIntegerThread, Village.NOW);
  }

  @Benchmark
  public BitSet bitSet() {
    return bitSets.resolve(member, bitSetThread, Village.NOW);
  }
}

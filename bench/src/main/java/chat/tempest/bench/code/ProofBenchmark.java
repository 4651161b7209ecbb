package chat.tempest.bench.code;

import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.dpop.ProofNonces;
import chat.tempest.auth.dpop.ProofVerifier;
import chat.tempest.auth.testing.TestDevice;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What every request pays for its DPoP proof, by each of the providers that may check it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class ProofBenchmark {
  private static final int PROOFS = 200;
  private static final String ORIGIN = "https://chat.example";
  private static final String PATH = "/api/v10/channels/1300000000000000011/messages";
  private static final String TOKEN = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";

  @Param({"corretto", "jdk"})
  public String provider = "corretto";

  private final InstantSource clock = InstantSource.system();
  private final ProofNonces nonces = new ProofNonces(new Secret(new byte[32]), clock);
  private final TestDevice device = new TestDevice(clock);
  private ProofVerifier verifier = verifier(Es256.fastest());
  private List<String> proofs = List.of();

  @Setup(Level.Trial)
  public void choose() {
    verifier = verifier(provider.equals("jdk") ? new Es256(Es256.jdk()) : Es256.fastest());
  }

  /** A proof is good for once, so there are new ones before each round. */
  @Setup(Level.Invocation)
  public void sign() {
    proofs = Stream.generate(this::proof).limit(PROOFS).toList();
  }

  /** Is the native library worth its place? */
  @Benchmark
  @OperationsPerInvocation(PROOFS)
  public void verify(Blackhole hole) {
    for (var proof : proofs) {
      hole.consume(verifier.verify(List.of(proof), "POST", PATH, TOKEN));
    }
  }

  private ProofVerifier verifier(Es256 es256) {
    return new ProofVerifier(ORIGIN, es256, nonces, clock);
  }

  private String proof() {
    return device.proof("POST", ORIGIN + PATH).token(TOKEN).nonce(nonces.current()).sign();
  }
}

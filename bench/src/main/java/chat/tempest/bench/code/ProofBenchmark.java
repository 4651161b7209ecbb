package chat.tempest.bench.code;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.crypto.P256;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.dpop.ProofNonces;
import chat.tempest.auth.dpop.ProofVerifier;
import chat.tempest.auth.testing.TestDevice;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
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
  private final Es256 fastest = Es256.fastest();
  private Es256 es256 = fastest;
  private ProofVerifier verifier = verifier(fastest);
  private PublicKey key = key();
  private List<String> proofs = List.of();
  private List<Signed> bare = List.of();

  /** A proof taken apart already, so that nothing is left but its signature. */
  private record Signed(byte[] text, byte[] signature) {
    static Signed of(String proof) {
      int end = proof.lastIndexOf('.');
      return new Signed(
          proof.substring(0, end).getBytes(StandardCharsets.US_ASCII),
          Base64Url.decode(proof.substring(end + 1)).orElseThrow());
    }
  }

  @Setup(Level.Trial)
  public void choose() {
    es256 = provider.equals("jdk") ? new Es256(Es256.jdk()) : fastest;
    verifier = verifier(es256);
    key = key();
  }

  /** A proof is good for once, so there are new ones before each round. */
  @Setup(Level.Invocation)
  public void sign() {
    proofs = Stream.generate(this::proof).limit(PROOFS).toList();
    bare = proofs.stream().map(Signed::of).toList();
  }

  /** Is the native library worth its place? */
  @Benchmark
  @OperationsPerInvocation(PROOFS)
  public void verify(Blackhole hole) {
    for (var proof : proofs) {
      hole.consume(verifier.verify(List.of(proof), "POST", PATH, TOKEN));
    }
  }

  /** What of it is the signature alone, which nobody can spare. */
  @Benchmark
  @OperationsPerInvocation(PROOFS)
  public void bareSignature(Blackhole hole) {
    for (var signed : bare) {
      hole.consume(es256.verifies(key, signed.text(), signed.signature()));
    }
  }

  private ProofVerifier verifier(Es256 by) {
    return new ProofVerifier(ORIGIN, by, nonces, clock);
  }

  private PublicKey key() {
    return es256.key(P256.point(device.key().x(), device.key().y()).orElseThrow());
  }

  private String proof() {
    return device.proof("POST", ORIGIN + PATH).token(TOKEN).nonce(nonces.current()).sign();
  }
}

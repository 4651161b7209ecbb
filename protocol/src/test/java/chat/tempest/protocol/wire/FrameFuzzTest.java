package chat.tempest.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Hello;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Frames that are random, or good ones that were damaged. {@code -Dtempest.fuzz.frames=10000000}
 * runs more; {@code -Dtempest.fuzz.seed} runs the same again.
 */
class FrameFuzzTest {
  private static final int FRAMES = Integer.getInteger("tempest.fuzz.frames", 1_000_000);
  private static final long SEED = Long.getLong("tempest.fuzz.seed", System.nanoTime());
  private static final int MOST_BYTES = 4096;

  /** Of what a frame of {@link #MOST_BYTES} may make the decoder allocate, in bytes. */
  private static final long MOST_ALLOCATED = 100L * MOST_BYTES;

  private static final List<byte[]> GOOD =
      List.of(
          new ClientOp.Heartbeat().toFrame().toCbor(),
          new ClientOp.Identify("token", "a.b.c").toFrame().toCbor(),
          new ClientOp.Presence("idle").toFrame().toCbor(),
          new ClientOp.Resume("t", "p", "s", Map.of("1", 2L, "30", 4L)).toFrame().toCbor(),
          new Hello(41_250, "nonce").toFrame().toCbor(),
          new ServerOp.Dispatch(7L, "MESSAGE_DELETE", Cbor.encode(Map.of("id", 5L)), 9)
              .toFrame()
              .toCbor(),
          Cbor.encode(List.of(1.5, 1e300, true, List.of(Map.of("a", List.of(), "b", "ü水")))));

  private final Random random = new Random(SEED);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void noFrameGetsAnythingOutOfTheDecoderButItsOwnException() {
    System.out.println("seed " + SEED + ", frames " + FRAMES);
    int read = 0;
    for (int i = 0; i < FRAMES; i++) {
      var frame = frame();
      long before = threads.getCurrentThreadAllocatedBytes();
      read += isRead(frame) ? 1 : 0;
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).isLessThan(MOST_ALLOCATED);
    }
    assertThat(read).as("some frames are good").isPositive().isLessThan(FRAMES);
  }

  private boolean isRead(byte[] bytes) {
    try {
      readAsOps(bytes);
      assertSameAgain(bytes, Cbor.decode(bytes));
      return true;
    } catch (MalformedException e) {
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      return fail("seed " + SEED + ": " + HexFormat.of().formatHex(bytes), e);
    }
  }

  private static void readAsOps(byte[] bytes) {
    try {
      var frame = Frame.ofCbor(bytes);
      ClientOp.of(frame);
      ServerOp.of(frame);
    } catch (MalformedException e) {
      // Not a frame, or one of the other side: it may still be a value.
    }
  }

  /** Deterministic: what is read has no other encoding. */
  private static void assertSameAgain(byte[] bytes, @Nullable Object value) {
    if (!Arrays.equals(Cbor.encode(value), bytes)) {
      fail("seed " + SEED + ": two encodings of " + HexFormat.of().formatHex(bytes));
    }
  }

  private byte[] frame() {
    return switch (random.nextInt(8)) {
      case 0 -> noise(random.nextInt(64));
      case 1 -> random.nextInt(100) == 0 ? noise(MOST_BYTES) : noise(8);
      case 2 -> random.nextInt(100) == 0 ? nested() : good();
      default -> damaged(good());
    };
  }

  private byte[] good() {
    return GOOD.get(random.nextInt(GOOD.size())).clone();
  }

  private byte[] noise(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Arrays and maps all the way down. */
  private byte[] nested() {
    var bytes = new byte[MOST_BYTES];
    byte[] openers = {(byte) 0x81, (byte) 0x98, (byte) 0xA1, (byte) 0x9F, 0x61};
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = openers[random.nextInt(openers.length)];
    }
    return bytes;
  }

  private byte[] damaged(byte[] bytes) {
    int wounds = 1 + random.nextInt(3);
    var damaged = bytes;
    for (int i = 0; i < wounds; i++) {
      damaged = wounded(damaged);
    }
    return damaged;
  }

  private byte[] wounded(byte[] bytes) {
    if (bytes.length == 0) {
      return noise(1);
    }
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> bytes[at] = (byte) random.nextInt();
      case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        return Arrays.copyOf(bytes, at);
      }
      default -> {
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
      }
    }
    return bytes;
  }
}

package chat.tempest.bench.code;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.MessageType;
import chat.tempest.protocol.User;
import chat.tempest.protocol.event.MessageCreated;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.wire.Frame;
import chat.tempest.protocol.wire.WireCodec;
import java.time.Instant;
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

/**
 * What it costs to put one MESSAGE_CREATE on the wire: once for each message, not for each reader.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class EncodingBenchmark {
  private static final GuildId GUILD = new GuildId(1_300_000_000_000_000_001L);

  private final MessageCreated event = new MessageCreated(message());
  private final Dispatch dispatch =
      new Dispatch(70_000L, event.type(), WireCodec.encode(event.data()), event.stream());
  private final byte[] frame = dispatch.toFrame().toCbor();

  /** What does the transaction pay that writes the event into the log? */
  @Benchmark
  public byte[] event() {
    return WireCodec.encode(event.data());
  }

  /** What does a node of the gateway pay, to frame what was logged? */
  @Benchmark
  public byte[] frame() {
    return dispatch.toFrame().toCbor();
  }

  /** What would a tool pay that reads as JSON, and the node for it? */
  @Benchmark
  public String json() {
    return dispatch.toJson();
  }

  /** What does a client in Java pay, a bot say, to read it? */
  @Benchmark
  public Message read() {
    var heard = (Dispatch) ServerOp.of(Frame.ofCbor(frame));
    return WireCodec.decode(heard.data(), Message.class);
  }

  private static Message message() {
    return new Message(
        new MessageId(1_300_000_000_000_000_030L),
        new ChannelId(1_300_000_000_000_000_011L),
        GUILD,
        new User(new UserId(1_300_000_000_000_000_040L), "ines", "Inès", "she/her", "Ahoy", false),
        MessageType.DEFAULT.number(),
        "The tide is in at half past four, so whoever wants to come along should be at the pier.",
        Instant.parse("2026-11-24T12:00:00.000Z"),
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        List.of(),
        "1f0c2a7e-17");
  }
}

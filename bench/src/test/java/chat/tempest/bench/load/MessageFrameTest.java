package chat.tempest.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.protocol.frame.ServerOp;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MessageFrameTest {
  @Test
  void thePlaceIsReadWhateverItsWidth() {
    var ends = LongStream.of(0, 23, 24, 255, 256, 65_535, 65_536, 1L << 32, Long.MAX_VALUE);

    assertThat(ends.boxed()).allMatch(seq -> MessageFrame.seq(Words.created(seq, "n")) == seq);
  }

  @Test
  void otherEventsAreDispatchesWithoutAPlace() {
    var edited = Words.dispatch(7L, "MESSAGE_UPDATE", null);

    assertThat(MessageFrame.isDispatch(edited)).isTrue();
    assertThat(MessageFrame.seq(edited)).isEqualTo(-1);
    assertThat(MessageFrame.seq(Words.created(null, "n"))).isEqualTo(-1);
  }

  @Test
  void otherFramesAreNoDispatches() {
    var hello = new ServerOp.Hello(30_000, "abc").toFrame().toCbor();

    assertThat(MessageFrame.isDispatch(hello)).isFalse();
    assertThat(MessageFrame.isDispatch(new ServerOp.HeartbeatAck().toFrame().toCbor())).isFalse();
  }

  @Test
  void theNonceIsTheSenders() {
    assertThat(MessageFrame.nonce(Words.created(7L, "a-17"))).isEqualTo("a-17");
    assertThat(MessageFrame.nonce(Words.created(7L, null))).isNull();
  }
}

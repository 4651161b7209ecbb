package chat.tempest.app.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.protocol.event.Audience;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final GuildId GUILD = new GuildId(4);

  private static final List<LoggedEvent> EVENTS =
      List.of(
          event(1, Audience.everyone(GUILD), true, new byte[0]),
          event(2, Audience.whoCanView(GUILD, new ChannelId(41)), false, new byte[] {1, 2, 3}),
          event(3, Audience.only(new UserId(9)), false, new byte[70_000]));

  @Test
  void whatIsEncodedIsDecoded() {
    assertThat(EventCodec.decode(EventCodec.encode(EVENTS)))
        .usingRecursiveComparison()
        .isEqualTo(EVENTS);
  }

  @Test
  void everythingThatIsCutOffIsRefused() {
    var bytes = EventCodec.encode(EVENTS.subList(1, 2));
    for (int length = 1; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> EventCodec.decode(cut));
    }
  }

  private static LoggedEvent event(long seq, Audience audience, boolean changesSight, byte[] data) {
    return new LoggedEvent(4, seq, "MESSAGE_CREATE", audience, changesSight, data);
  }
}

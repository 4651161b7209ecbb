package chat.tempest.bench.load;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.User;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.wire.WireCodec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames as a server sends them. */
final class Words {
  private static final long GUILD = 1_300_000_000_000_000_001L;

  private Words() {}

  static byte[] created(@Nullable Long seq, @Nullable String nonce) {
    return dispatch(seq, "MESSAGE_CREATE", nonce);
  }

  static byte[] dispatch(@Nullable Long seq, String type, @Nullable String nonce) {
    return new Dispatch(seq, type, WireCodec.encode(message(nonce)), GUILD).toFrame().toCbor();
  }

  private static Message message(@Nullable String nonce) {
    return new Message(
        new MessageId(30),
        new ChannelId(11),
        new GuildId(GUILD),
        new User(new UserId(40), "ines", "Inès", null, null, false),
        0,
        "Ahoy",
        Instant.parse("2026-11-24T12:00:00.000Z"),
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        List.of(),
        nonce);
  }
}

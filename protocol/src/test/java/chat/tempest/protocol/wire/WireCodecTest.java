package chat.tempest.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.User;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireCodecTest {
  private static final User INES = new User(new UserId(7), "ines", "Inès", null, null, false);

  @Test
  void keysAreInSnakeCaseAndStandInTheOrderOfTheirBytes() {
    var bytes = WireCodec.encode(new ReadState(new ChannelId(1000), null, 2, 7));

    assertThat(hex(bytes))
        .isEqualTo(
            "a4"
                + "66637572736f72" // cursor
                + "07"
                + "6a6368616e6e656c5f6964" // channel_id
                + "1903e8"
                + "6c6c6173745f726561645f6964" // last_read_id
                + "f6"
                + "6d6d656e74696f6e5f636f756e74" // mention_count
                + "02");
  }

  @Test
  void aMaskIsTenBytesBigEndian() {
    var mask = PermissionSet.of(Permission.CREATE_INSTANT_INVITE, Permission.EXPORT_GUILD_DATA);

    assertThat(hex(WireCodec.encode(new Overwrite(1, 0, mask, PermissionSet.NONE, null))))
        .contains("65616c6c6f77" + "4a80000000000000000001");
  }

  @Test
  void aMessageComesBackAsItWas() {
    var first = message(1, null);
    var reply = message(2, first);

    assertThat(WireCodec.decode(WireCodec.encode(reply), Message.class)).isEqualTo(reply);
  }

  @Test
  void whatIsMissingIsRefusedByName() {
    var withoutOwner = HexFormat.of().parseHex("a1" + "626964" + "01");

    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> WireCodec.decode(withoutOwner, Guild.class))
        .withMessageContaining("is missing");
  }

  private static Message message(long id, @org.jspecify.annotations.Nullable Message reply) {
    return new Message(
        new MessageId(id),
        new ChannelId(3),
        new GuildId(4),
        INES,
        0,
        "Grüße 🌊",
        Instant.parse("2026-11-24T09:30:00.120Z"),
        null,
        null,
        reply,
        List.of(INES),
        List.of(),
        false,
        List.of(),
        "n1");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

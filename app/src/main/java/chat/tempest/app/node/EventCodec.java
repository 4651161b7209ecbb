package chat.tempest.app.node;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.protocol.event.Audience;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The logged events of one transaction as bytes; their data stays as it is. */
final class EventCodec {
  private static final byte EVERYONE = 'e';
  private static final byte WHO_CAN_VIEW = 'v';
  private static final byte ONLY = 'o';

  private EventCodec() {}

  static byte[] encode(List<LoggedEvent> events) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var event : events) {
        write(out, event);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, LoggedEvent event) throws IOException {
    out.writeLong(event.stream());
    out.writeLong(event.seq());
    out.writeUTF(event.type());
    write(out, event.audience());
    out.writeBoolean(event.changesSight());
    out.writeInt(event.data().length);
    out.write(event.data());
  }

  private static void write(DataOutputStream out, Audience audience) throws IOException {
    switch (audience) {
      case Audience.Everyone(var guild) -> write(out, EVERYONE, guild.value(), 0);
      case Audience.WhoCanView(var guild, var channel) ->
          write(out, WHO_CAN_VIEW, guild.value(), channel.value());
      case Audience.Only(var user) -> write(out, ONLY, user.value(), 0);
    }
  }

  private static void write(DataOutputStream out, byte kind, long id, long within)
      throws IOException {
    out.writeByte(kind);
    out.writeLong(id);
    out.writeLong(within);
  }

  /**
   * @throws IllegalArgumentException where the bytes are anything else
   */
  static List<LoggedEvent> decode(byte[] bytes) {
    var events = new ArrayList<LoggedEvent>();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        events.add(event(in));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no logged events", e);
    }
    return events;
  }

  private static LoggedEvent event(DataInputStream in) throws IOException {
    long stream = in.readLong();
    long seq = in.readLong();
    var type = in.readUTF();
    var audience = audience(in);
    boolean changesSight = in.readBoolean();
    int length = in.readInt();
    return new LoggedEvent(stream, seq, type, audience, changesSight, data(in, length));
  }

  private static byte[] data(DataInputStream in, int length) throws IOException {
    if (length < 0 || length > in.available()) {
      throw new IOException("data of " + length + " bytes");
    }
    return in.readNBytes(length);
  }

  private static Audience audience(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    long id = in.readLong();
    long within = in.readLong();
    return switch (kind) {
      case EVERYONE -> Audience.everyone(new GuildId(id));
      case WHO_CAN_VIEW -> Audience.whoCanView(new GuildId(id), new ChannelId(within));
      case ONLY -> Audience.only(new UserId(id));
      default -> throw new IOException("an audience of the kind " + kind);
    };
  }
}

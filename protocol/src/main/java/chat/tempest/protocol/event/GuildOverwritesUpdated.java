package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Overwrite;
import java.util.List;

/** What a guild as a whole allows and denies roles and members changed: all that it says now. */
public record GuildOverwritesUpdated(GuildId guildId, List<Overwrite> permissionOverwrites)
    implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_OVERWRITES_UPDATE";
  }

  @Override
  public Object data() {
    return this;
  }

  @Override
  public boolean changesSight() {
    return true;
  }
}

package chat.tempest.chat.permission;

import chat.tempest.chat.access.Standing;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.perms.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which guild, category and channel lie on the way to a place. */
record Way(GuildId guild, Optional<ChannelId> parent, Optional<ChannelId> place, Scope ends) {

  static Way toGuild(Standing standing) {
    return new Way(standing.guildId(), Optional.empty(), Optional.empty(), Scope.GUILD);
  }

  static Way to(Standing standing, ChannelId channel) {
    var ends = standing.place(channel).scope();
    return new Way(standing.guildId(), standing.parent(channel), Optional.of(channel), ends);
  }

  /** Null where nothing of that scope lies on the way. */
  @Nullable Long idOf(Scope scope) {
    if (scope == Scope.GUILD) {
      return guild.value();
    }
    return (scope == ends ? place : parent).map(ChannelId::value).orElse(null);
  }
}

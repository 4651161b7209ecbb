package chat.tempest.chat.permission;

import chat.tempest.chat.access.Standing;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.perms.Scope;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which guild, category, channel and thread lie on the way to a place. */
record Way(GuildId guild, Map<Scope, ChannelId> places) {

  static Way toGuild(Standing standing) {
    return new Way(standing.guildId(), Map.of());
  }

  static Way to(Standing standing, ChannelId channel) {
    var places = new EnumMap<Scope, ChannelId>(Scope.class);
    places.put(standing.place(channel).scope(), channel);
    for (var above : standing.above(channel)) {
      places.put(standing.place(above).scope(), above);
    }
    return new Way(standing.guildId(), places);
  }

  /** Null where nothing of that scope lies on the way. */
  @Nullable Long idOf(Scope scope) {
    if (scope == Scope.GUILD) {
      return guild.value();
    }
    var place = places.get(scope);
    return place == null ? null : place.value();
  }
}

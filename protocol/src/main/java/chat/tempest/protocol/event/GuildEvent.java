package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;

/** An event in a guild's stream. Where nothing narrower is said, every member sees it. */
public sealed interface GuildEvent extends Event
    permits GuildUpdated,
        GuildOverwritesUpdated,
        GuildDeleted,
        MemberJoined,
        MemberUpdated,
        MemberLeft,
        RoleCreated,
        RoleUpdated,
        RoleDeleted,
        ChannelCreated,
        ChannelUpdated,
        ChannelDeleted,
        ThreadDeleted,
        ThreadMembersUpdated,
        MessageCreated,
        MessageUpdated,
        MessageDeleted {

  GuildId guildId();

  @Override
  default long stream() {
    return guildId().value();
  }

  @Override
  default Audience audience() {
    return Audience.everyone(guildId());
  }
}

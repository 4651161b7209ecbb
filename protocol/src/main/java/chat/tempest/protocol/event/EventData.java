package chat.tempest.protocol.event;

import chat.tempest.protocol.ApprovalRequest;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.Role;
import chat.tempest.protocol.SecurityEvent;
import chat.tempest.protocol.ThreadMembersUpdate;
import java.util.Map;
import java.util.Set;

/** The record that each event delivers as its data. */
public final class EventData {
  private static final Map<String, Class<?>> BY_TYPE =
      Map.ofEntries(
          Map.entry("GUILD_CREATE", GuildState.class),
          Map.entry("GUILD_UPDATE", Guild.class),
          Map.entry("GUILD_OVERWRITES_UPDATE", GuildOverwritesUpdated.class),
          Map.entry("GUILD_DELETE", GuildDeleted.class),
          Map.entry("GUILD_MEMBER_ADD", Member.class),
          Map.entry("GUILD_MEMBER_UPDATE", Member.class),
          Map.entry("GUILD_MEMBER_REMOVE", MemberLeft.class),
          Map.entry("GUILD_ROLE_CREATE", Role.class),
          Map.entry("GUILD_ROLE_UPDATE", Role.class),
          Map.entry("GUILD_ROLE_DELETE", RoleDeleted.class),
          Map.entry("CHANNEL_CREATE", Channel.class),
          Map.entry("CHANNEL_UPDATE", Channel.class),
          Map.entry("CHANNEL_DELETE", ChannelDeleted.class),
          Map.entry("THREAD_CREATE", Channel.class),
          Map.entry("THREAD_UPDATE", Channel.class),
          Map.entry("THREAD_DELETE", ThreadDeleted.class),
          Map.entry("THREAD_MEMBERS_UPDATE", ThreadMembersUpdate.class),
          Map.entry("MESSAGE_CREATE", Message.class),
          Map.entry("MESSAGE_UPDATE", Message.class),
          Map.entry("MESSAGE_DELETE", MessageDeleted.class),
          Map.entry("MESSAGE_ACK", ReadState.class),
          Map.entry("SECURITY_EVENT_CREATE", SecurityEvent.class),
          Map.entry("APPROVAL_REQUEST", ApprovalRequest.class),
          Map.entry("APPROVAL_END", ApprovalEnded.Data.class),
          Map.entry("TYPING_START", TypingStarted.class),
          Map.entry("PRESENCE_UPDATE", Presence.class));

  private EventData() {}

  /** The names of all events. */
  public static Set<String> types() {
    return BY_TYPE.keySet();
  }

  /**
   * @throws IllegalArgumentException where there is no such event
   */
  public static Class<?> of(String type) {
    var data = BY_TYPE.get(type);
    if (data == null) {
      throw new IllegalArgumentException("there is no event " + type);
    }
    return data;
  }
}

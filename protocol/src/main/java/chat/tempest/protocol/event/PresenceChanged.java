package chat.tempest.protocol.event;

import chat.tempest.protocol.Presence;

/** Somebody came, went, or said how reachable they are; told in each guild that they are in. */
public record PresenceChanged(Presence presence) implements Ephemeral {
  @Override
  public String type() {
    return "PRESENCE_UPDATE";
  }

  @Override
  public Object data() {
    return presence;
  }

  @Override
  public long stream() {
    return presence.guildId().value();
  }

  @Override
  public Audience audience() {
    return Audience.everyone(presence.guildId());
  }
}

package chat.tempest.auth.token;

import chat.tempest.auth.place.Network;

/** A device at the door: what it says of itself, and where it comes from. */
public record Visitor(DeviceName name, Platform platform, Network network) {}

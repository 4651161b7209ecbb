package chat.tempest.auth;

import chat.tempest.auth.token.Devices;

/** Signs the device out that asks for it: family, access tokens and gateway connections end. */
public final class Logout {
  private final Devices devices;

  Logout(Devices devices) {
    this.devices = devices;
  }

  public void logout(LoginSession session) {
    devices.signOut(session.deviceId(), "logout");
  }
}

package chat.tempest.api.auth;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.token.DeviceLedger;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.DeviceView;
import chat.tempest.core.DeviceId;
import chat.tempest.core.SecurityEventId;
import chat.tempest.protocol.SecurityEvent;
import java.util.Optional;

/** The devices of one's own account, and what happened to it. */
public final class DeviceRoutes implements Routes {
  private static final String STEP_UP = "insufficient_user_authentication";
  private static final String ONE = "/users/@me/devices/{device_id}";
  private static final Query<Optional<SecurityEventId>> BEFORE =
      Query.id("before", SecurityEventId::parse);
  private static final Query<Integer> LIMIT = Query.number("limit", 1, 100, 50);

  private final DeviceLedger devices;
  private final SecurityEvents events;

  public DeviceRoutes(DeviceLedger devices, SecurityEvents events) {
    this.devices = devices;
    this.events = events;
  }

  /** Another name. */
  record DeviceEdit(DeviceName name) {}

  @Override
  public String feature() {
    return "Devices";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/users/@me/devices")
        .summary("List the devices that are signed in, last used first")
        .answersListOf(DeviceView.class)
        .handle(call -> devices.read(call.login()));
    table
        .patch(ONE, DeviceEdit.class)
        .summary("Give a device another name")
        .answers(DeviceView.class)
        .handle((call, edit) -> devices.rename(call.login(), device(call), edit.name()));
    table
        .delete(ONE)
        .summary("Sign a device out; another than this one asks for a passkey")
        .refuses(401, STEP_UP)
        .handle(this::remove);
    table
        .delete("/users/@me/devices")
        .summary("Sign all devices out but this one")
        .refuses(401, STEP_UP)
        .handle(call -> devices.removeOthers(call.verifiedLogin()));
    table
        .get("/users/@me/security-events")
        .summary("Read what happened to the account, newest first")
        .query(BEFORE, LIMIT)
        .answersListOf(SecurityEvent.class)
        .handle(call -> events.read(call.login().userId(), call.query(BEFORE), call.query(LIMIT)));
  }

  private void remove(Call call) {
    var device = devices.read(call.login(), device(call));
    devices.remove(device.current() ? call.login() : call.verifiedLogin(), device.id());
  }

  private static DeviceId device(Call call) {
    return new DeviceId(call.id("device_id"));
  }
}

package chat.tempest.api.gateway;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import java.net.URI;

/** Tells clients where the gateway is. */
public final class GatewayRoutes implements Routes {
  private final GatewayAddress address;

  /**
   * @param publicOrigin what clients see
   */
  public GatewayRoutes(URI publicOrigin) {
    var scheme = "https".equals(publicOrigin.getScheme()) ? "wss://" : "ws://";
    this.address = new GatewayAddress(scheme + publicOrigin.getRawAuthority() + "/gateway");
  }

  @Override
  public String feature() {
    return "Gateway";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/gateway")
        .summary("Say where the gateway is")
        .answers(GatewayAddress.class)
        .handle(call -> address);
  }

  record GatewayAddress(String url) {}
}

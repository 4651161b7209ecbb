package chat.tempest.api.http;

import chat.tempest.api.json.Json;
import chat.tempest.api.limit.RateLimits;
import chat.tempest.api.route.RouteTable;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What the edge is built from.
 *
 * @param publicOrigin what browsers see: configured, never taken from a request
 * @param gate who a request is from
 * @param security what pages may do
 * @param pages what stands outside the route table
 * @param uploads where files wait for their route
 * @param threads runs blocking code: a virtual thread for each task
 */
public record Edge(
    URI publicOrigin,
    RouteTable table,
    Json json,
    Gate gate,
    RateLimits limits,
    TrustedProxies proxies,
    SecurityHeaders security,
    Pages pages,
    UploadFolders uploads,
    RequestIds ids,
    RequestMetrics metrics,
    InstantSource clock,
    Executor threads) {

  /** The handler of all requests but the gateway's. */
  public ApiHandler handler() {
    var dispatcher = new Dispatcher(table, gate, limits, json, uploads);
    var responder = new Responder(pages, dispatcher, new Origins(publicOrigin.toString()), json);
    return new ApiHandler(
        responder, new StandingHeaders(security, gate), proxies, ids, metrics, clock, threads);
  }
}

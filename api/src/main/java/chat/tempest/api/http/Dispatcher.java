package chat.tempest.api.http;

import chat.tempest.api.http.Admission.Admitted;
import chat.tempest.api.json.Json;
import chat.tempest.api.limit.RateLimits;
import chat.tempest.api.limit.Verdict;
import chat.tempest.api.route.Call;
import chat.tempest.api.route.Match;
import chat.tempest.api.route.Method;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.RouteTable;
import chat.tempest.core.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the route that a request is for. Blocks: for virtual threads. */
final class Dispatcher {
  private final RouteTable table;
  private final Gate gate;
  private final Admission admission;
  private final Json json;
  private final Giving giving;
  private final UploadFolders folders;

  Dispatcher(RouteTable table, Gate gate, RateLimits limits, Json json, UploadFolders folders) {
    this.table = table;
    this.gate = gate;
    this.admission = new Admission(gate, limits);
    this.json = json;
    this.giving = new Giving(json);
    this.folders = folders;
  }

  /** A request and the route that it is for. */
  record Found(Route route, Match match) {}

  /**
   * @throws Problem.NotFound where nothing stands at the path
   * @throws Refused where something does, but not by this method
   */
  Found find(Exchange exchange) {
    var match = table.match(RawUri.segments(exchange.rawPath()));
    if (match.routes().isEmpty()) {
      throw Problem.notFound("route");
    }
    var method = exchange.request().method().name();
    return Arrays.stream(Method.values())
        .filter(known -> known.name().equals(method))
        .flatMap(known -> Optional.ofNullable(match.routes().get(known)).stream())
        .findFirst()
        .map(route -> new Found(route, match))
        .orElseThrow(() -> Refused.method(allowed(match)));
  }

  Answer run(Found found, Exchange exchange, Trail trail) {
    var admitted = admission.admit(found.route(), exchange);
    trail.addHeaders(admitted.verdict().headers());
    if (admitted.verdict().refused()) {
      throw refusal(admitted.verdict(), trail);
    }
    return folders.with(
        folder -> {
          var taken =
              new Taking(json, exchange, folder).take(found.route(), found.match().filled());
          return answer(found.route(), exchange, admitted, taken);
        });
  }

  private Answer answer(Route route, Exchange exchange, Admitted admitted, Taking.All taken) {
    var call =
        new Call(
            exchange.id(),
            exchange.client().getHostAddress(),
            gate.stepUp(admitted.caller(), exchange, taken.bytes()),
            taken.reason(),
            taken.path(),
            taken.queries(),
            taken.uploads());
    return giving.give(route.gives(), route.deed().run(call, taken.body()), exchange);
  }

  private static Problem refusal(Verdict verdict, Trail trail) {
    boolean global = verdict.bucket().equals("global");
    trail.addHeaders(Map.of("X-RateLimit-Scope", global ? "global" : "user"));
    if (global) {
      trail.addHeaders(Map.of("X-RateLimit-Global", "true"));
    }
    return Problem.rateLimited(verdict.retryAfter());
  }

  private static String allowed(Match match) {
    return match.routes().keySet().stream().map(Method::name).collect(Collectors.joining(", "));
  }
}

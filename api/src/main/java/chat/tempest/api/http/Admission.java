package chat.tempest.api.http;

import chat.tempest.api.limit.RateLimits;
import chat.tempest.api.limit.Verdict;
import chat.tempest.api.route.Caller;
import chat.tempest.api.route.Route;
import chat.tempest.core.Problem;
import java.util.Optional;

/** Lets a request in: who it is, and whether it comes too often. */
final class Admission {
  private static final String AGAIN_WITH_NONCE = "use_dpop_nonce";

  private final Gate gate;
  private final Optional<RateLimits> limits;

  /** Who was let in, and what its bucket said. */
  record Admitted(Caller caller, Optional<Verdict> verdict) {}

  /**
   * @param limits empty where nothing is counted: in load tests
   */
  Admission(Gate gate, Optional<RateLimits> limits) {
    this.gate = gate;
    this.limits = limits;
  }

  /**
   * @throws Problem.Unauthorized where the route asks for more than was shown
   */
  Admitted admit(Route route, Exchange exchange) {
    return switch (route.entry()) {
      case OPEN -> new Admitted(new Caller.Stranger(), byAddress(route, exchange));
      case WITH_KEY -> {
        var verdict = byAddress(route, exchange);
        yield verdict.filter(Verdict::refused).isPresent()
            ? new Admitted(new Caller.Stranger(), verdict)
            : new Admitted(identify(route, exchange), verdict);
      }
      case SIGNED_IN -> signedIn(route, exchange);
    };
  }

  private Admitted signedIn(Route route, Exchange exchange) {
    var tooMany = limits.flatMap(all -> all.tooManyRefusals(exchange.client()));
    if (tooMany.isPresent()) {
      return new Admitted(new Caller.Stranger(), tooMany);
    }
    var caller = identify(route, exchange);
    return new Admitted(caller, limits.map(all -> byAccount(all, route, caller)));
  }

  private Caller identify(Route route, Exchange exchange) {
    try {
      return switch (route.entry()) {
        case SIGNED_IN -> new Caller.SignedIn(gate.signedIn(exchange));
        case WITH_KEY -> new Caller.WithKey(gate.withKey(exchange));
        case OPEN -> new Caller.Stranger();
      };
    } catch (Problem.Unauthorized refused) {
      if (!refused.code().equals(AGAIN_WITH_NONCE)) {
        limits.ifPresent(all -> all.countRefusal(exchange.client()));
      }
      throw refused;
    }
  }

  private static Verdict byAccount(RateLimits all, Route route, Caller caller) {
    if (caller instanceof Caller.SignedIn(var login)) {
      return all.account(login.userId(), route.name(), route.limit());
    }
    throw new IllegalStateException("signed in, and nobody");
  }

  private Optional<Verdict> byAddress(Route route, Exchange exchange) {
    return limits.map(all -> all.address(exchange.client(), route.name(), route.limit()));
  }
}

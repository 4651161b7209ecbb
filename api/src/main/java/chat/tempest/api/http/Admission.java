package chat.tempest.api.http;

import chat.tempest.api.limit.RateLimits;
import chat.tempest.api.limit.Verdict;
import chat.tempest.api.route.Caller;
import chat.tempest.api.route.Route;
import chat.tempest.core.Problem;
import java.util.function.Supplier;

/** Lets a request in: who it is, and whether it comes too often. */
final class Admission {
  private static final String AGAIN_WITH_NONCE = "use_dpop_nonce";

  private final Gate gate;
  private final RateLimits limits;

  /** Who was let in, and what its bucket said: a refusal there is the caller's to tell. */
  record Admitted(Caller caller, Verdict verdict) {}

  Admission(Gate gate, RateLimits limits) {
    this.gate = gate;
    this.limits = limits;
  }

  /**
   * @throws Problem.Unauthorized where the route asks for more than was shown
   */
  Admitted admit(Route route, Exchange exchange) {
    return switch (route.entry()) {
      case OPEN -> stranger(byAddress(route, exchange));
      case WITH_KEY -> withKey(route, exchange);
      case SIGNED_IN -> signedIn(route, exchange);
    };
  }

  private Admitted withKey(Route route, Exchange exchange) {
    var verdict = byAddress(route, exchange);
    if (verdict.refused()) {
      return stranger(verdict);
    }
    var proof = counted(exchange, () -> gate.withKey(exchange));
    return new Admitted(new Caller.WithKey(proof), verdict);
  }

  private Admitted signedIn(Route route, Exchange exchange) {
    var tooMany = limits.tooManyRefusals(exchange.client());
    if (tooMany.isPresent()) {
      return stranger(tooMany.get());
    }
    var login = counted(exchange, () -> gate.signedIn(exchange));
    var verdict = limits.account(login.userId(), route.name(), route.limit());
    return new Admitted(new Caller.SignedIn(login, false), verdict);
  }

  private static Admitted stranger(Verdict verdict) {
    return new Admitted(new Caller.Stranger(), verdict);
  }

  private <T> T counted(Exchange exchange, Supplier<T> identify) {
    if (exchange.request().headers().getAll("Authorization").size() > 1) {
      throw Problem.invalid("Authorization", "there must be one such header");
    }
    try {
      return identify.get();
    } catch (Problem.Unauthorized refused) {
      if (!refused.code().equals(AGAIN_WITH_NONCE)) {
        limits.countRefusal(exchange.client());
      }
      throw refused;
    }
  }

  private Verdict byAddress(Route route, Exchange exchange) {
    return limits.address(exchange.client(), route.name(), route.limit());
  }
}

package chat.tempest.api.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every answer: what pages may do, the next nonce, the request's name. */
final class StandingHeaders {
  private final SecurityHeaders security;
  private final Gate gate;

  StandingHeaders(SecurityHeaders security, Gate gate) {
    this.security = security;
    this.gate = gate;
  }

  Map<String, String> of(Exchange exchange) {
    var headers = new LinkedHashMap<>(security.headers());
    headers.put("DPoP-Nonce", gate.nonce()); // RFC 9449 section 8.2
    headers.put("X-Request-Id", exchange.id());
    return headers;
  }
}

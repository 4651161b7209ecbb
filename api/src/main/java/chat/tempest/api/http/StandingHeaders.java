package chat.tempest.api.http;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The headers of every answer: what pages may do, the next nonce, the request's name. */
final class StandingHeaders {
  /** RFC 9110 section 5.6.7. Clients whose clock is wrong set their proofs by it. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final SecurityHeaders security;
  private final Gate gate;

  StandingHeaders(SecurityHeaders security, Gate gate) {
    this.security = security;
    this.gate = gate;
  }

  Map<String, String> of(Exchange exchange) {
    var headers = new LinkedHashMap<>(security.of(exchange.rawPath()));
    headers.put("DPoP-Nonce", gate.nonce()); // RFC 9449 section 8.2
    headers.put("X-Request-Id", exchange.id());
    headers.put("Date", DATE.format(exchange.begun().atOffset(ZoneOffset.UTC)));
    return headers;
  }
}

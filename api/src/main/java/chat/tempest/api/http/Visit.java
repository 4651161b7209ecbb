package chat.tempest.api.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request for a page.
 *
 * @param path as received, without the query
 * @param client behind trusted proxies
 * @param direct whether no proxy said that it passed something on
 * @param header the first value of a header
 */
public record Visit(
    String method,
    String path,
    InetAddress client,
    boolean direct,
    Function<String, Optional<String>> header) {

  static Visit of(Exchange exchange) {
    var request = exchange.request();
    boolean passedOn =
        request.headers().contains("X-Forwarded-For") || request.headers().contains("Forwarded");
    return new Visit(
        request.method().name(),
        exchange.rawPath(),
        exchange.client(),
        !passedOn,
        name -> Optional.ofNullable(request.getHeader(name)));
  }

  /** Whether it only reads. */
  public boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }
}

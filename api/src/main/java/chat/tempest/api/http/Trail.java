package chat.tempest.api.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is learnt of a request on its way, and stays true if it is refused further on. */
final class Trail {
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String route = "none";

  /** Names what the request was for: one of a few names, for logs and metrics. */
  void follows(String route) {
    this.route = route;
  }

  String route() {
    return route;
  }

  void addHeaders(Map<String, String> more) {
    headers.putAll(more);
  }

  Map<String, String> headers() {
    return headers;
  }
}

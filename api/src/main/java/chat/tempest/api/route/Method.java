package chat.tempest.api.route;

/** The methods of HTTP that routes use. */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}

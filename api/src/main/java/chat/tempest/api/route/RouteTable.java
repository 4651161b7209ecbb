package chat.tempest.api.route;

import chat.tempest.api.limit.Limit;
import chat.tempest.api.route.Declaration.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All routes. Filled once at the start, read by many threads afterwards. */
public final class RouteTable {
  /** The prefix of every path that {@code get}, {@code post} and so on declare. */
  public static final String PREFIX = "/api/v10";

  /** How large a JSON body may be, in bytes, where its route says nothing else. */
  public static final int BODY_BYTES = 64 * 1024;

  static final Limit READS = Limit.of(100, 10);
  static final Limit WRITES = Limit.of(30, 10);

  private final List<Route> routes = new ArrayList<>();
  private final PathTree tree = new PathTree();
  private String feature = "";

  /** Puts in all routes of a feature. */
  public void include(Routes routes) {
    feature = routes.feature();
    routes.declare(this);
  }

  public Bodiless get(String path) {
    return bodiless(Method.GET, path);
  }

  /** A GET outside {@link #PREFIX}, as {@code /attachments/{attachment_id}}. */
  public Bodiless getAtRoot(String path) {
    return new Bodiless(draft(Method.GET, path, new Taken.Nothing()));
  }

  public Bodiless delete(String path) {
    return bodiless(Method.DELETE, path);
  }

  public Bodiless post(String path) {
    return bodiless(Method.POST, path);
  }

  public Bodiless put(String path) {
    return bodiless(Method.PUT, path);
  }

  public <B> Bodied<B> post(String path, Class<B> body) {
    return bodied(Method.POST, path, body);
  }

  public <B> Bodied<B> put(String path, Class<B> body) {
    return bodied(Method.PUT, path, body);
  }

  public <B> Bodied<B> patch(String path, Class<B> body) {
    return bodied(Method.PATCH, path, body);
  }

  /** Every route, in the order of declaration. */
  public List<Route> routes() {
    return Collections.unmodifiableList(routes);
  }

  /** What stands at a path, given as its decoded segments. */
  public Match match(List<String> segments) {
    return tree.match(segments);
  }

  String feature() {
    return feature;
  }

  void add(Route route) {
    if (route.summary().isBlank()) {
      throw new IllegalArgumentException(route.path() + " says nothing of itself: summary(…)");
    }
    tree.add(route);
    routes.add(route);
  }

  private Bodiless bodiless(Method method, String path) {
    return new Bodiless(draft(method, PREFIX + path, new Taken.Nothing()));
  }

  private <B> Bodied<B> bodied(Method method, String path, Class<B> body) {
    return new Bodied<>(draft(method, PREFIX + path, new Taken.Json(body, BODY_BYTES)), body);
  }

  private Draft draft(Method method, String path, Taken takes) {
    return new Draft(this, method, PathTemplate.parse(path), takes);
  }
}

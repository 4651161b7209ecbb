package chat.tempest.api.route;

/** The routes of one feature. */
@FunctionalInterface
public interface Routes {
  /** Writes the feature's routes into the table. */
  void declare(RouteTable table);
}

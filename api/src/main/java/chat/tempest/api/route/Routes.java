package chat.tempest.api.route;

/** The routes of one feature. */
public interface Routes {
  /** What the document calls them together, as in 'Messages'. */
  String feature();

  /** Writes the feature's routes into the table. */
  void declare(RouteTable table);
}

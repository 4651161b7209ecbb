package chat.tempest.api.route;

import java.util.List;
import java.util.Map;

/**
 * What stands at a path.
 *
 * @param routes by method; empty where nothing stands there
 * @param filled what the request put into the holes, in their order
 */
public record Match(Map<Method, Route> routes, List<String> filled) {}

package chat.tempest.api.route;

import chat.tempest.api.route.PathTemplate.Hole;
import chat.tempest.api.route.PathTemplate.Literal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths as a tree of segments: a literal goes before a hole. */
final class PathTree {
  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    Optional<Node> hole = Optional.empty();
    final Map<Method, Route> routes = new EnumMap<>(Method.class);

    Node hole() {
      if (hole.isEmpty()) {
        hole = Optional.of(new Node());
      }
      return hole.orElseThrow();
    }
  }

  void add(Route route) {
    var node = root;
    for (var segment : route.path().segments()) {
      node =
          switch (segment) {
            case Literal(String text) -> node.literals.computeIfAbsent(text, key -> new Node());
            case Hole hole -> node.hole();
          };
    }
    if (node.routes.putIfAbsent(route.method(), route) != null) {
      throw new IllegalArgumentException(route.method() + " " + route.path() + " stands twice");
    }
  }

  Match match(List<String> segments) {
    var filled = new ArrayList<String>();
    return find(root, segments, filled)
        .map(node -> new Match(node.routes, List.copyOf(filled)))
        .orElseGet(() -> new Match(Map.of(), List.of()));
  }

  private static Optional<Node> find(Node node, List<String> rest, List<String> filled) {
    if (rest.isEmpty()) {
      return node.routes.isEmpty() ? Optional.empty() : Optional.of(node);
    }
    var deeper = rest.subList(1, rest.size());
    var literal = Optional.ofNullable(node.literals.get(rest.getFirst()));
    var found = literal.flatMap(next -> find(next, deeper, filled));
    return found.isPresent() ? found : throughHole(node, rest.getFirst(), deeper, filled);
  }

  private static Optional<Node> throughHole(
      Node node, String value, List<String> deeper, List<String> filled) {
    if (node.hole.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    filled.add(value);
    var found = find(node.hole.get(), deeper, filled);
    if (found.isEmpty()) {
      filled.removeLast();
    }
    return found;
  }
}

package chat.tempest.app.hostile;

import chat.tempest.api.json.Json;
import chat.tempest.api.route.PathTemplate.Hole;
import chat.tempest.api.route.PathTemplate.Literal;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.Taken;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A server with something to lose: Ines owns a guild with a channel, a message and an invite. One
 * for all the tests, which change nothing of it.
 */
final class Scene implements AutoCloseable {
  /** Fits where nothing of the scene has that name. */
  private static final String SOME_ID = "1";

  private final RunningServer server = RunningServer.start();
  private final Somebody ines = Somebody.signsUp(server, "Ines");
  private final Json json = new Json();
  private final Map<String, String> named = new HashMap<>();

  private Scene() {
    var guild = ines.post("/guilds", Somebody.object("name", "Garden Club"));
    name("guild_id", guild.get("id").asText());
    var channel = ines.post(of("/guilds/{guild_id}/channels"), Somebody.object("name", "roses"));
    name("channel_id", channel.get("id").asText());
    var message = Somebody.object("content", "Do not touch the roses.");
    var sent = ines.post(of("/channels/{channel_id}/messages"), message);
    name("message_id", sent.get("id").asText());
    name("user_id", sent.at("/author/id").asText());
    name("target_id", sent.at("/author/id").asText());
    var role = ines.post(of("/guilds/{guild_id}/roles"), Somebody.object("name", "Gardeners"));
    name("role_id", role.get("id").asText());
    var invite = ines.post(of("/guilds/{guild_id}/invites"), JsonNodeFactory.instance.objectNode());
    name("code", invite.get("code").asText());
  }

  /** Gives the scene to the tests that ask for it. */
  static final class Given implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Scene.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Scene.class))
          .computeIfAbsent("scene", _ -> new Scene(), Scene.class);
    }
  }

  RunningServer server() {
    return server;
  }

  List<Route> routes() {
    return server.routes().routes();
  }

  Somebody ines() {
    return ines;
  }

  Json json() {
    return json;
  }

  /** A request to a route, as it should be but for its body. */
  Request to(Route route) {
    return Request.of(route.method().name(), path(route, Map.of()));
  }

  /** The same with a body that the route takes, where it takes one. */
  Request goodRequest(Route route) {
    return withGoodBody(route, to(route));
  }

  /** The same with something else in one of its holes. */
  Request goodRequest(Route route, Hole hole, String raw) {
    var path = path(route, Map.of(hole.name(), raw));
    return withGoodBody(route, Request.of(route.method().name(), path));
  }

  /** What the route reads its body as. */
  static Optional<Class<?>> bodyOf(Route route) {
    return switch (route.takes()) {
      case Taken.Nothing() -> Optional.empty();
      case Taken.Json(Class<?> type, _) -> Optional.of(type);
      case Taken.JsonOrFiles files -> Optional.of(files.type());
    };
  }

  private Request withGoodBody(Route route, Request request) {
    return bodyOf(route)
        .map(type -> request.json(Sample.of(json, type).toString()))
        .orElse(request);
  }

  Reply send(Route route, Request request) {
    return ines.send(route.entry(), request);
  }

  private String path(Route route, Map<String, String> instead) {
    return route.path().segments().stream()
        .map(
            segment ->
                switch (segment) {
                  case Literal(String text) -> text;
                  case Hole(String name) -> instead.getOrDefault(name, valueOf(name));
                })
        .collect(Collectors.joining("/", "/", ""));
  }

  private String valueOf(String hole) {
    return named.getOrDefault(hole, SOME_ID);
  }

  private void name(String hole, String value) {
    named.put(hole, value);
  }

  private String of(String template) {
    var path = template;
    for (var each : named.entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue());
    }
    return path;
  }

  @Override
  public void close() {
    server.close();
  }
}

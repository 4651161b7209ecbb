package chat.tempest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.Event;
import chat.tempest.protocol.event.EventData;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden fixtures that the web client's tests read too: each frame in both encodings. Where the
 * protocol changes on purpose, {@code -Dtempest.fixtures=write} writes them anew.
 */
class FixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/fixtures");
  private static final boolean WRITE = "write".equals(System.getProperty("tempest.fixtures"));

  record Fixture(String name, Frame frame, String json) {
    static Fixture of(String name, ServerOp op) {
      return new Fixture(name, op.toFrame(), op.toJson());
    }

    static Fixture of(String name, ClientOp op) {
      return new Fixture(name, op.toFrame(), op.toFrame().toJson(op.getClass()));
    }

    String text() {
      var hex = HexFormat.of().formatHex(frame.toCbor());
      return "{\n  \"cbor\": \"%s\",\n  \"json\": %s\n}\n".formatted(hex, json);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isWhatTheFileSays(Fixture fixture) {
    assertFile(fixture.name, fixture.text());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isReadBackAsItWasWritten(Fixture fixture) {
    assertThat(Frame.ofCbor(fixture.frame.toCbor())).isEqualTo(fixture.frame);
  }

  @Test
  void theStoryNamesItsEventsInOrder() {
    var names =
        events().keySet().stream().map("    \"%s\""::formatted).collect(Collectors.joining(",\n"));

    assertFile(
        "story",
        "{\n  \"before\": \"ready\",\n  \"events\": [\n%s\n  ],\n  \"after\": \"ready_after\"\n}\n"
            .formatted(names));
  }

  @Test
  void everyKindOfEventIsInTheStory() {
    var told = Story.told().stream().map(Dispatch::type).collect(Collectors.toSet());

    assertThat(told).isEqualTo(EventData.types());
    assertThat(events())
        .hasSizeGreaterThanOrEqualTo(kindsOf(Event.class).size() + kindsOf(Ephemeral.class).size());
  }

  @Test
  void everyOperationHasAFixture() {
    var server = serverOps().values().stream().map(Object::getClass).collect(Collectors.toSet());
    var client = clientOps().values().stream().map(Object::getClass).collect(Collectors.toSet());
    server.add(Dispatch.class);

    assertThat(server).isEqualTo(kindsOf(ServerOp.class));
    assertThat(client).isEqualTo(kindsOf(ClientOp.class));
  }

  @Test
  void noFileIsLeftOfAFixtureThatIsGone() throws IOException {
    var wanted = fixtures().map(Fixture::name).collect(Collectors.toSet());
    wanted.add("story");

    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  static Stream<Fixture> fixtures() {
    var server = serverOps().entrySet().stream();
    var events = events().entrySet().stream();
    var client = clientOps().entrySet().stream();
    return Stream.concat(
        Stream.concat(server, events).map(op -> Fixture.of(op.getKey(), op.getValue())),
        client.map(op -> Fixture.of(op.getKey(), op.getValue())));
  }

  private static Map<String, ServerOp> serverOps() {
    return Map.of(
        "hello", new ServerOp.Hello(41_250, "AAECAwQFBgc"),
        "heartbeat_ack", new ServerOp.HeartbeatAck(),
        "reconnect", new ServerOp.Reconnect(),
        "invalid_session", new ServerOp.InvalidSession(),
        "ready", Story.before(),
        "ready_after", Story.after(),
        "resumed",
            new ServerOp.Resumed(
                "5f1cc0a9",
                List.of(new Presence(Harbour.GUILD, Harbour.INES.id(), "dnd")),
                List.of(new ReadState(Harbour.GENERAL, null, 12, 41))));
  }

  private static Map<String, ClientOp> clientOps() {
    return Map.of(
        "heartbeat", new ClientOp.Heartbeat(),
        "identify", new ClientOp.Identify("token", "header.payload.signature"),
        "presence", new ClientOp.Presence("invisible"),
        "resume",
            new ClientOp.Resume(
                "token",
                "header.payload.signature",
                "5f1cc0a9",
                Map.of(
                    Harbour.GUILD.toString(), 113L, Harbour.INES.id().toString(), 9_007_199_254L)),
        "unknown", new ClientOp.Unknown(99));
  }

  /** By name; a second event of the same type is named after the stream that it stands in. */
  private static Map<String, ServerOp> events() {
    var events = new LinkedHashMap<String, ServerOp>();
    for (var event : Story.told()) {
      var name = event.type().toLowerCase(Locale.ROOT);
      events.put(events.containsKey(name) ? name + "_again" : name, event);
    }
    return events;
  }

  private static Set<Class<?>> kindsOf(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kindsOf(kind).stream() : Stream.of(kind))
        .collect(Collectors.toSet());
  }

  private static void assertFile(String name, String content) {
    var file = FOLDER.resolve(name + ".json");
    try {
      if (WRITE) {
        Files.writeString(file, content);
      }
      assertThat(file).hasContent(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

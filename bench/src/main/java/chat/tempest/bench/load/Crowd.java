package chat.tempest.bench.load;

import chat.tempest.auth.testing.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * The people of one guild, every one with a passkey and a device key of their own.
 *
 * @param channels their ids
 */
record Crowd(List<TestClient> receivers, List<TestClient> senders, List<String> channels) {
  private static final int AT_ONCE = 8;

  /** Makes the guild, its channels and its people, all by the routes that everybody uses. */
  static Crowd gather(HttpClient http, String origin, Options.Load load) {
    var owner = new TestClient(http, origin);
    owner.signUp("Owner");
    var guild = expect(owner.post("/guilds", named("Load"))).get("id").asText();
    var channels = channels(owner, guild, load.channels());
    var forEver = body().put("max_age", 0);
    var invite = expect(owner.post("/guilds/" + guild + "/invites", forEver)).get("code").asText();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      return new Crowd(
          join(threads, load.receivers(), "Receiver", http, origin, invite),
          join(threads, load.senders(), "Sender", http, origin, invite),
          channels);
    }
  }

  /** The one that a guild begins with, and more. */
  private static List<String> channels(TestClient owner, String guild, int count) {
    var channels = new ArrayList<String>();
    for (var channel : expect(owner.get("/guilds/" + guild + "/channels"))) {
      if (channel.get("name").asText().equals("general")) {
        channels.add(channel.get("id").asText());
      }
    }
    while (channels.size() < count) {
      var name = named("room-" + channels.size());
      var made = expect(owner.post("/guilds/" + guild + "/channels", name));
      channels.add(made.get("id").asText());
    }
    return channels;
  }

  private static List<TestClient> join(
      ExecutorService threads,
      int count,
      String name,
      HttpClient http,
      String origin,
      String invite) {
    List<Callable<TestClient>> joins = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(i -> joins.add(() -> member(http, origin, name + " " + i, invite)));
    try {
      var people = new ArrayList<TestClient>();
      for (var joined : threads.invokeAll(joins)) {
        people.add(joined.get());
      }
      return people;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Not everybody could join: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static TestClient member(HttpClient http, String origin, String name, String invite) {
    var person = new TestClient(http, origin);
    person.signUp(name);
    expect(person.post("/invites/" + invite, body()));
    return person;
  }

  private static JsonNode expect(TestClient.Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.body();
  }

  private static ObjectNode named(String name) {
    return body().put("name", name);
  }

  private static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }
}

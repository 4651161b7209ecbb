package chat.tempest.chat.seed;

import chat.tempest.chat.Actor;
import chat.tempest.chat.Chat;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The Garden Club: ten people, ten channels, three days of talk. Made by the deeds that the routes
 * call, on a clock that starts three days ago.
 */
public final class Demo {
  private static final Duration AGO = Duration.ofDays(3);
  private static final Duration BETWEEN_SMALL_TALK = Duration.ofMinutes(11);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(4);
  private static final int ROUNDS_OF_SMALL_TALK = 20;

  private static final Map<String, String> PEOPLE = people();

  private final Transactions transactions;
  private final SecureRandom random;
  private final DemoClock clock;
  private final SnowflakeGenerator ids;
  private final Chat chat;

  /**
   * @param now when the demo is to end, about
   * @param wire the domain, on a clock and ids of its own
   */
  public Demo(
      Transactions transactions,
      SecureRandom random,
      Instant now,
      int node,
      BiFunction<DemoClock, SnowflakeGenerator, Chat> wire) {
    this.transactions = transactions;
    this.random = random;
    this.clock = new DemoClock(now.minus(AGO));
    this.ids = new SnowflakeGenerator(clock, node);
    this.chat = wire.apply(clock, ids);
  }

  /**
   * Makes the demo where it is not there; the code of an invite, empty where all were withdrawn.
   */
  public Optional<String> make() {
    return addPeople().map(this::talk).or(this::inviteOfBefore);
  }

  private String talk(Map<String, Actor> people) {
    var town = DemoTown.build(chat, people);
    smallTalk(town);
    conversation(town);
    return town.invite(chat);
  }

  private Optional<String> inviteOfBefore() {
    return transactions.read(tx -> DemoPeople.inviteBy(tx, DemoTown.OWNER));
  }

  private Optional<Map<String, Actor>> addPeople() {
    var store = new DemoPeople(ids, random);
    return transactions.write(
        tx -> {
          if (DemoPeople.isThere(tx, DemoTown.OWNER)) {
            return Optional.empty();
          }
          var added = new LinkedHashMap<String, Actor>();
          PEOPLE.forEach((name, bio) -> added.put(name, store.add(tx, name, bio)));
          return Optional.of(added);
        });
  }

  private void smallTalk(DemoTown town) {
    var lines = Script.read("small-talk.txt");
    for (int round = 0; round < ROUNDS_OF_SMALL_TALK; round++) {
      for (var line : lines) {
        town.say(chat, line);
        clock.advance(BETWEEN_SMALL_TALK);
      }
    }
  }

  private void conversation(DemoTown town) {
    for (var line : Script.read("garden-club.txt")) {
      town.say(chat, line);
      clock.advance(BETWEEN_LINES);
    }
  }

  private static Map<String, String> people() {
    var people = new LinkedHashMap<String, String>();
    people.put("Mara", "Keeps the keys. Watering, mostly.");
    people.put("Otis", "Beans.");
    people.put("Ines", "Pears, plums, and whatever climbs.");
    people.put("Kestrel", "At the allotment. Has a van.");
    people.put("Theo", "Writes everything down.");
    people.put("Ruth", "Salads all year.");
    people.put("Pim", "Exam week.");
    people.put("Abel", "New here.");
    people.put("Bea", "Asks before she picks.");
    people.put("Cato", "Compost is a process.");
    return people;
  }
}

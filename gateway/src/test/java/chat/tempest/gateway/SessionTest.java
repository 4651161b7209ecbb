package chat.tempest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.GuildId;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.frame.ServerOp.Resumed;
import chat.tempest.protocol.wire.WireCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class SessionTest {
  private final World world;
  private final Citizen ines;
  private final Citizen theo;
  private final GuildId guild;

  SessionTest(Database database) {
    world = new World(database);
    ines = world.citizen("Ines");
    theo = world.citizen("Theo");
    guild = ines.founds("Harbour");
    ines.invites(theo, guild);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void readyHoldsTheGuildAndWhatIsSaidAfterwardsFollows() {
    try (var client = theo.identifies()) {
      var ready = client.hears(Ready.class);
      assertThat(ready.user().id()).isEqualTo(theo.id());
      assertThat(ready.guilds()).extracting(state -> state.guild().id()).containsExactly(guild);

      var said = ines.says(ines.general(guild), "Ahoy");

      var event = client.hearsEvent("MESSAGE_CREATE");
      assertThat(WireCodec.decode(event.data(), Message.class)).isEqualTo(said);
      assertThat(event.stream()).isEqualTo(guild.value());
      assertThat(event.seq()).isGreaterThan(ready.cursors().get(guild.toString()));
    }
  }

  @Test
  void identifyingTwiceClosesWith4005() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      client.say(new ClientOp.Identify("again", "a.b.c"));

      assertThat(client.closeCode()).isEqualTo(4005);
    }
  }

  @Test
  void whoComesInGetsTheGuildAndWhatHappensThereFromThenOn() {
    var mara = world.citizen("Mara");
    try (var client = mara.identifies()) {
      assertThat(client.hears(Ready.class).guilds()).isEmpty();

      ines.invites(mara, guild);
      var state = WireCodec.decode(client.hearsEvent("GUILD_CREATE").data(), GuildState.class);
      assertThat(state.guild().id()).isEqualTo(guild);
      var said = ines.says(ines.general(guild), "Welcome");

      assertThat(hearsMessage(client, "Welcome")).isEqualTo(said);
    }
  }

  @Test
  void whoeverWasRemovedHearsNothingMore() {
    try (var client = theo.identifies();
        var witness = ines.identifies()) {
      client.hears(Ready.class);
      witness.hears(Ready.class);

      world.chat().kickMember().kick(ines.actor(), guild, theo.id());
      ines.says(ines.general(guild), "He is gone");
      hearsMessage(witness, "He is gone");
      var other = theo.founds("Quarry");

      var events =
          client.hearsEventsUntil(
              event -> event.type().equals("GUILD_CREATE") && event.stream() != guild.value());
      assertThat(events).extracting(Dispatch::type).contains("GUILD_DELETE");
      assertThat(events).extracting(Dispatch::type).doesNotContain("MESSAGE_CREATE");
      assertThat(WireCodec.decode(events.getLast().data(), GuildState.class).guild().id())
          .isEqualTo(other);
    }
  }

  @Test
  void aHiddenChannelIsSilentAndComesIntoSightWhenItIsShown() {
    var secret = ines.makesChannel(guild, "secret");
    ines.hides(guild, secret.id());
    try (var client = theo.identifies()) {
      var ready = client.hears(Ready.class);
      assertThat(ready.guilds().getFirst().channels())
          .extracting(channel -> channel.name())
          .doesNotContain("secret");

      ines.says(secret.id(), "unheard");
      ines.shows(guild, secret.id());
      ines.says(secret.id(), "heard");
      ines.hides(guild, secret.id());
      ines.says(secret.id(), "unheard again");
      ines.says(ines.general(guild), "end");

      var events =
          client.hearsEventsUntil(event -> says(event, "end")).stream()
              .filter(event -> !event.type().equals("PRESENCE_UPDATE"))
              .toList();
      assertThat(events)
          .extracting(Dispatch::type)
          .containsSubsequence("CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE");
      assertThat(events.stream().filter(event -> says(event, "heard"))).hasSize(1);
      assertThat(events.stream().filter(event -> says(event, "unheard"))).isEmpty();
      assertThat(events.stream().filter(event -> says(event, "unheard again"))).isEmpty();
    }
  }

  @Test
  void aPrivateThreadIsSilentForWhoIsNotInIt() {
    var thread = ines.beginsPrivately("Surprise", ines.general(guild)).id();
    try (var client = theo.identifies()) {
      var ready = client.hears(Ready.class);
      assertThat(ready.guilds().getFirst().threads()).isEmpty();

      ines.says(thread, "unheard");
      ines.adds(theo, thread);
      ines.says(thread, "heard");
      ines.takesOut(theo, thread);
      ines.says(thread, "unheard again");
      ines.says(ines.general(guild), "end");

      assertThat(untilTheEnd(client))
          .containsExactly(
              "THREAD_CREATE",
              "THREAD_MEMBERS_UPDATE",
              "MESSAGE_CREATE",
              "THREAD_DELETE",
              "MESSAGE_CREATE");
    }
  }

  @Test
  void aThreadIsHiddenWhileItsChannelIsNot() {
    var thread = ines.begins("Leeks", ines.general(guild)).id();
    try (var client = theo.identifies()) {
      client.hears(Ready.class);

      ines.says(thread, "heard");
      ines.hides(guild, thread);
      ines.says(thread, "unheard");
      ines.shows(guild, thread);
      ines.says(ines.general(guild), "end");

      assertThat(untilTheEnd(client))
          .containsExactly("MESSAGE_CREATE", "THREAD_DELETE", "THREAD_UPDATE", "MESSAGE_CREATE");
    }
  }

  @Test
  void anArchivedThreadSaysSoAndComesBackWhenSomebodyWritesInIt() {
    var thread = ines.begins("Leeks", ines.general(guild)).id();
    try (var client = theo.identifies()) {
      client.hears(Ready.class);

      ines.archives(thread);
      ines.makesChannel(guild, "compost");
      ines.says(thread, "heard");
      ines.says(ines.general(guild), "end");

      var told = untilTheEnd(client);
      // told twice where the look of an earlier event finds it: clients know it by its id
      assertThat(told).contains("CHANNEL_CREATE");
      assertThat(told)
          .filteredOn(type -> !type.equals("CHANNEL_CREATE"))
          .containsExactly("THREAD_UPDATE", "THREAD_UPDATE", "MESSAGE_CREATE", "MESSAGE_CREATE");
    }
  }

  @Test
  void whatWasArchivedMeanwhileIsReplayed() {
    var thread = ines.begins("Leeks", ines.general(guild)).id();
    Ready before;
    try (var client = theo.identifies()) {
      before = client.hears(Ready.class);
    }
    ines.says(thread, "missed");
    ines.archives(thread);

    try (var client = theo.resumes(before.sessionId(), new Store(before).cursors())) {
      assertThat(says(client.hearsEvent("MESSAGE_CREATE"), "missed")).isTrue();
      client.hearsEvent("THREAD_UPDATE");
      client.hears(Resumed.class);
    }
  }

  /** The types of the guild's events up to the message that says 'end'. */
  private List<String> untilTheEnd(TestClient client) {
    return client.hearsEventsUntil(event -> says(event, "end")).stream()
        .map(Dispatch::type)
        .filter(type -> !type.equals("PRESENCE_UPDATE"))
        .toList();
  }

  @Test
  void whatFiveHundredEventsWereMissedIsReplayedInOrder() {
    var general = ines.general(guild);
    Store store;
    String sessionId;
    try (var client = theo.identifies()) {
      var ready = client.hears(Ready.class);
      store = new Store(ready);
      sessionId = ready.sessionId();
      client.cut();
    }
    IntStream.range(0, 500).forEach(i -> ines.says(general, "missed " + i));

    try (var client = theo.resumes(sessionId, store.cursors())) {
      for (int i = 0; i < 500; i++) {
        var wanted = "missed " + i;
        var event = client.hearsEvent("MESSAGE_CREATE");
        assertThat(says(event, wanted)).as(wanted).isTrue();
        assertThat(store.apply(event)).isTrue();
      }
      assertThat(client.hears(Resumed.class).sessionId()).isEqualTo(sessionId);

      ines.says(general, "live");
      hearsMessage(client, "live");
    }
    assertThat(world.metric("replays", "outcome", "hit")).isEqualTo(1);
  }

  @Test
  void whatChangedTheSightMeanwhileIsAnsweredWithAFreshReady() {
    var secret = ines.makesChannel(guild, "secret");
    Ready before;
    try (var client = theo.identifies()) {
      before = client.hears(Ready.class);
    }
    ines.hides(guild, secret.id());
    ines.says(secret.id(), "unheard");

    try (var client = theo.resumes(before.sessionId(), new Store(before).cursors())) {
      client.hears(ServerOp.InvalidSession.class);
      client.say(new ClientOp.Identify(theo.login().accessToken(), "not looked at"));

      var ready = client.hears(Ready.class);
      assertThat(ready.guilds().getFirst().channels())
          .extracting(channel -> channel.name())
          .doesNotContain("secret");
    }
  }

  @Test
  void aCursorAheadOfTheLogOrWithoutOnesOwnStreamCannotBeResumed() {
    Ready ready;
    try (var client = theo.identifies()) {
      ready = client.hears(Ready.class);
    }
    var ahead = new HashMap<>(new Store(ready).cursors());
    ahead.merge(guild.toString(), 100L, Long::sum);
    var without = new HashMap<>(new Store(ready).cursors());
    without.remove(theo.id().toString());

    for (var cursors : List.of(ahead, without)) {
      try (var client = theo.resumes(ready.sessionId(), cursors)) {
        client.hears(ServerOp.InvalidSession.class);
      }
    }
  }

  @Test
  void aGuildThatWasLeftAndOneThatWasJoinedMeanwhileAreBothTold() {
    var quarry = ines.founds("Quarry");
    Ready ready;
    try (var client = theo.identifies()) {
      ready = client.hears(Ready.class);
    }
    theo.leaves(guild);
    ines.invites(theo, quarry);
    ines.says(ines.general(quarry), "before");

    try (var client = theo.resumes(ready.sessionId(), new Store(ready).cursors())) {
      var store = new Store(ready);
      for (var op = client.next(); !(op instanceof Resumed); op = client.next()) {
        store.apply((Dispatch) op);
      }
      assertThat(store.shown()).isEqualTo(new Store(freshReady(theo)).shown());

      ines.says(ines.general(quarry), "live");
      hearsMessage(client, "live");
    }
  }

  @Test
  void signingOutClosesTheConnectionWith4010() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      var nonce = world.auth().auth().gateway().newNonce();
      var session =
          world
              .auth()
              .auth()
              .gateway()
              .identify(theo.login().accessToken(), theo.proof(nonce), nonce);
      world.auth().auth().logout().logout(session);

      assertThat(client.closeCode()).isEqualTo(4010);
    }
  }

  @Test
  void presenceComesAndChangesAndGoes() {
    try (var patient = new World(world.database(), SessionTest::withoutGrace)) {
      var anna = patient.citizen("Anna");
      var bert = patient.citizen("Bert");
      var place = anna.founds("Pier");
      anna.invites(bert, place);
      try (var watcher = anna.identifies()) {
        watcher.hears(Ready.class);
        hearsStatus(watcher, anna, "online");
        try (var client = bert.identifies()) {
          var ready = client.hears(Ready.class);
          assertThat(ready.guilds().getFirst().presences())
              .extracting(Presence::userId)
              .contains(anna.id(), bert.id());
          hearsStatus(watcher, bert, "online");

          client.say(new ClientOp.Presence("idle"));
          hearsStatus(watcher, bert, "idle");
          client.say(new ClientOp.Presence("invisible"));
          hearsStatus(watcher, bert, "offline");
          client.say(new ClientOp.Presence("dnd"));
          hearsStatus(watcher, bert, "dnd");
        }
        hearsStatus(watcher, bert, "offline");
      }
    }
  }

  @Test
  void typingIsHeardWhereTheChannelIsSeen() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      world.chat().startTyping().start(ines.actor(), ines.general(guild));

      assertThat(client.hearsEvent("TYPING_START").seq()).isNull();
    }
  }

  @Test
  void whenTheServerStopsClientsAreSentElsewhere() {
    try (var stopping = new World(world.database());
        var client = stopping.connects()) {
      client.hears(ServerOp.Hello.class);
      var zoe = stopping.citizen("Zoe");
      try (var session = zoe.identifies()) {
        session.hears(Ready.class);
        stopping.gateway().close();

        session.hears(ServerOp.Reconnect.class);
        assertThat(session.closeCode()).isEqualTo(1001);
      }
    }
  }

  private Ready freshReady(Citizen who) {
    try (var client = who.identifies()) {
      return client.hears(Ready.class);
    }
  }

  private static void hearsStatus(TestClient client, Citizen who, String status) {
    client.hears(
        Dispatch.class,
        event ->
            event.type().equals("PRESENCE_UPDATE")
                && WireCodec.decode(event.data(), Presence.class).userId().equals(who.id())
                && WireCodec.decode(event.data(), Presence.class).status().equals(status));
  }

  private static Message hearsMessage(TestClient client, String content) {
    var event = client.hears(Dispatch.class, each -> says(each, content));
    return WireCodec.decode(event.data(), Message.class);
  }

  private static boolean says(Dispatch event, String content) {
    return event.type().equals("MESSAGE_CREATE")
        && WireCodec.decode(event.data(), Message.class).content().equals(content);
  }

  private static GatewayConfig withoutGrace(GatewayConfig usual) {
    return new GatewayConfig(
        usual.publicOrigin(),
        usual.heartbeatInterval(),
        usual.identifyWithin(),
        usual.queueLimit(),
        Duration.ofMillis(100),
        usual.drainFor());
  }
}

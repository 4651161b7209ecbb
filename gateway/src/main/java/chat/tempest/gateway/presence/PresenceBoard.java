package chat.tempest.gateway.presence;

import chat.tempest.chat.presence.Presences;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.gateway.session.Session;
import chat.tempest.gateway.stream.Frames;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.PresenceChanged;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes one presence of all of a user's sessions, here and on other nodes: each node knows what
 * those of the others come to, and tells the sessions that it has itself. What is true now is in
 * {@link Presences} at once; the guilds are told a moment later, once, of whatever it has become by
 * then. A session that broke counts for a grace period, so that a reload of the page is no coming
 * and going.
 */
public final class PresenceBoard {
  private static final String ONLINE = "online";
  private static final String INVISIBLE = "invisible";
  private static final Duration TOLD_AFTER = Duration.ofMillis(200);

  /** What is said while a session begins is less than this. */
  private static final int MOST_REMEMBERED = 10_000;

  /** What wins where sessions differ: what was chosen on purpose, then the liveliest. */
  private static final String[] PRECEDENCE = {INVISIBLE, "dnd", ONLINE, "idle"};

  private final Presences presences;
  private final Consumer<Ephemeral> guilds;
  private final ScheduledExecutorService timer;
  private final Duration grace;
  private final Map<UserId, Person> people = new HashMap<>();
  private final Deque<Said> recent = new ArrayDeque<>();
  private volatile Consumer<NodePresence> relay = _ -> {};

  /** What the guilds were told, and when by {@link System#nanoTime}. */
  private record Said(long at, PresenceChanged change) {}

  /** Of one user: the status of each session, and what guilds and other nodes were last told. */
  private static final class Person {
    final Map<String, String> statuses = new HashMap<>();
    final Map<String, Session> sessions = new HashMap<>();
    final Map<Long, NodePresence> elsewhere = new HashMap<>();
    final Set<GuildId> guilds = new HashSet<>();
    String told = Presences.OFFLINE;
    String relayed = Presences.OFFLINE;
    boolean telling;

    boolean isKnownNowhere() {
      return sessions.isEmpty() && elsewhere.isEmpty();
    }

    Set<GuildId> allGuilds() {
      var all = new HashSet<>(guilds);
      sessions.values().forEach(session -> all.addAll(session.guilds()));
      elsewhere.values().forEach(presence -> all.addAll(presence.guilds()));
      return all;
    }
  }

  public PresenceBoard(
      Presences presences,
      Consumer<Ephemeral> guilds,
      ScheduledExecutorService timer,
      Duration grace) {
    this.presences = presences;
    this.guilds = guilds;
    this.timer = timer;
    this.grace = grace;
  }

  /**
   * Has other nodes know what this node's sessions come to.
   *
   * @param others must not block
   */
  public void relayTo(Consumer<NodePresence> others) {
    relay = others;
  }

  /** What this node's own sessions come to, for nodes that do not know yet. */
  public synchronized List<NodePresence> own() {
    return people.entrySet().stream()
        .filter(entry -> !ownStatusOf(entry.getValue()).equals(Presences.OFFLINE))
        .map(entry -> own(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static NodePresence own(UserId user, Person person) {
    var guilds = new HashSet<>(person.guilds);
    person.sessions.values().forEach(session -> guilds.addAll(session.guilds()));
    return new NodePresence(user, ownStatusOf(person), List.copyOf(guilds));
  }

  /** Another node says what its sessions of one user come to. */
  public synchronized void hear(long node, NodePresence presence) {
    var user = presence.userId();
    var person = people.computeIfAbsent(user, _ -> new Person());
    var before = person.allGuilds();
    if (presence.status().equals(Presences.OFFLINE)) {
      person.elsewhere.remove(node);
    } else {
      person.elsewhere.put(node, presence);
    }
    record(user, person);
    sayHeard(user, person, before, presence.guilds());
    forgetWhereUnknown(user, person);
  }

  /** A session follows its guilds one after the other: some of them may become known later. */
  private void sayHeard(UserId user, Person person, Set<GuildId> before, List<GuildId> heard) {
    var guilds = new HashSet<>(heard);
    if (!statusOf(person).equals(person.told)) {
      guilds.addAll(before);
      say(user, person, guilds);
    } else if (!person.told.equals(Presences.OFFLINE)) {
      guilds.removeAll(before);
      guilds.forEach(guild -> say(new Presence(guild, user, person.told)));
    }
  }

  /** Another node says all that it knows: what was heard of it before and is not there is over. */
  public synchronized void hearAll(long node, List<NodePresence> all) {
    var present = all.stream().map(NodePresence::userId).collect(Collectors.toSet());
    var absent =
        people.entrySet().stream()
            .filter(entry -> entry.getValue().elsewhere.containsKey(node))
            .map(Map.Entry::getKey)
            .filter(user -> !present.contains(user))
            .toList();
    absent.forEach(user -> hear(node, new NodePresence(user, Presences.OFFLINE, List.of())));
    all.forEach(presence -> hear(node, presence));
  }

  /** The other node is gone, and all that it held. */
  public void lapse(long node) {
    hearAll(node, List.of());
  }

  /**
   * A guild is told of somebody who came into it: it is to hear of them when their node is gone.
   */
  public synchronized void hear(Ephemeral event) {
    if (event instanceof PresenceChanged(Presence presence)) {
      var person = people.get(presence.userId());
      if (person != null) {
        person.elsewhere.replaceAll((_, there) -> there.in(presence.guildId()));
      }
    }
  }

  /** Online from now on; one that comes back within the grace period keeps its status. */
  public synchronized void enter(Session session) {
    var person = people.computeIfAbsent(session.user(), _ -> new Person());
    person.sessions.put(session.id(), session);
    person.statuses.putIfAbsent(session.id(), ONLINE);
    record(session.user(), person);
  }

  /**
   * The session follows its guilds now: they are told, where there is something to tell. The
   * session is told what was said since it read who is there and before it followed.
   */
  public synchronized void appear(Session session) {
    recent.stream()
        .filter(said -> said.at - session.since() > 0)
        .filter(said -> session.guilds().contains(said.change.presence().guildId()))
        .forEach(said -> session.connection().send(Frames.of(said.change)));
    var person = people.get(session.user());
    if (person != null) {
      tellLater(session.user(), person);
    }
  }

  /**
   * @param status online, idle, dnd or invisible
   */
  public synchronized void set(Session session, String status) {
    var person = people.get(session.user());
    if (person != null && person.sessions.get(session.id()) == session) {
      person.statuses.put(session.id(), status);
      changed(session.user(), person);
    }
  }

  public void leave(Session session) {
    var _ = timer.schedule(() -> forget(session), grace.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Unless another connection has gone on with the session. */
  private synchronized void forget(Session session) {
    var person = people.get(session.user());
    if (person != null && person.sessions.remove(session.id(), session)) {
      person.guilds.addAll(session.guilds());
      person.statuses.remove(session.id());
      changed(session.user(), person);
    }
  }

  private void changed(UserId user, Person person) {
    record(user, person);
    tellLater(user, person);
  }

  private void record(UserId user, Person person) {
    var status = statusOf(person);
    if (status.equals(Presences.OFFLINE)) {
      presences.offline(user);
    } else {
      presences.online(user, status);
    }
  }

  private void tellLater(UserId user, Person person) {
    if (!person.telling) {
      person.telling = true;
      var _ = timer.schedule(() -> tell(user), TOLD_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static String ownStatusOf(Person person) {
    return first(person.statuses.values());
  }

  /** As others see it. */
  private static String statusOf(Person person) {
    var all = new ArrayList<>(person.statuses.values());
    person.elsewhere.values().forEach(presence -> all.add(presence.status()));
    var status = first(all);
    return status.equals(INVISIBLE) ? Presences.OFFLINE : status;
  }

  private static String first(Collection<String> statuses) {
    for (var status : PRECEDENCE) {
      if (statuses.contains(status)) {
        return status;
      }
    }
    return Presences.OFFLINE;
  }

  private void say(Presence presence) {
    var change = new PresenceChanged(presence);
    guilds.accept(change);
    recent.addLast(new Said(System.nanoTime(), change));
    if (recent.size() > MOST_REMEMBERED) {
      recent.removeFirst();
    }
  }

  private synchronized void tell(UserId user) {
    var person = people.get(user);
    if (person == null) {
      return;
    }
    person.telling = false;
    relay(user, person);
    say(user, person, person.allGuilds());
    person.guilds.clear();
    forgetWhereUnknown(user, person);
  }

  private void relay(UserId user, Person person) {
    var status = ownStatusOf(person);
    if (!status.equals(person.relayed)) {
      person.relayed = status;
      relay.accept(own(user, person));
    }
  }

  private void say(UserId user, Person person, Set<GuildId> guilds) {
    var status = statusOf(person);
    if (!status.equals(person.told)) {
      person.told = status;
      guilds.forEach(guild -> say(new Presence(guild, user, status)));
    }
  }

  private void forgetWhereUnknown(UserId user, Person person) {
    if (person.isKnownNowhere() && !person.telling) {
      people.remove(user);
    }
  }
}

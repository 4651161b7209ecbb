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
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes one presence of all of a user's sessions. What is true now is in {@link Presences} at once;
 * the guilds are told a moment later, once, of whatever it has become by then. A session that broke
 * counts for a grace period, so that a reload of the page is no coming and going.
 */
public final class PresenceBoard {
  private static final String ONLINE = "online";
  private static final Duration TOLD_AFTER = Duration.ofMillis(200);

  /** What is said while a session begins is less than this. */
  private static final int MOST_REMEMBERED = 10_000;

  /** What wins where sessions differ: what was chosen on purpose, then the liveliest. */
  private static final String[] PRECEDENCE = {"invisible", "dnd", ONLINE, "idle"};

  private final Presences presences;
  private final Consumer<Ephemeral> guilds;
  private final ScheduledExecutorService timer;
  private final Duration grace;
  private final Map<UserId, Person> people = new HashMap<>();
  private final Deque<Said> recent = new ArrayDeque<>();

  /** What the guilds were told, and when by {@link System#nanoTime}. */
  private record Said(long at, PresenceChanged change) {}

  /** Of one user: the status of each session, and what the guilds were last told. */
  private static final class Person {
    final Map<String, String> statuses = new HashMap<>();
    final Map<String, Session> sessions = new HashMap<>();
    final Set<GuildId> guilds = new HashSet<>();
    String told = Presences.OFFLINE;
    boolean telling;
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

  private static String statusOf(Person person) {
    for (var status : PRECEDENCE) {
      if (person.statuses.containsValue(status)) {
        return status.equals("invisible") ? Presences.OFFLINE : status;
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
    var status = statusOf(person);
    if (!status.equals(person.told)) {
      person.told = status;
      person.sessions.values().forEach(session -> person.guilds.addAll(session.guilds()));
      person.guilds.forEach(guild -> say(new Presence(guild, user, status)));
    }
    person.guilds.clear();
    if (person.sessions.isEmpty()) {
      people.remove(user);
    }
  }
}

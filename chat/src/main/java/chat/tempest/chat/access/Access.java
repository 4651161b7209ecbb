package chat.tempest.chat.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chat.tempest.chat.Actor;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.perms.Permission;
import chat.tempest.perms.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * May they? Asked by every deed, in the transaction that does it, before it changes anything. Costs
 * one statement; the guild's rules are read again only after they changed.
 */
public final class Access {
  private final StandingStore standings = new StandingStore();
  private final RuleStore rules = new RuleStore();
  private final RuleBooks books = new RuleBooks(rules);
  private final InstantSource clock;

  public Access(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member of it
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public Standing require(Transaction tx, Actor actor, GuildId guild, Permission... bits) {
    return find(tx, actor.userId(), guild).orElseThrow(() -> Problem.notFound(guild)).require(bits);
  }

  /**
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public Standing require(Transaction tx, Actor actor, ChannelId channel, Permission... bits) {
    return find(tx, actor.userId(), channel)
        .orElseThrow(() -> Problem.notFound(channel))
        .require(channel, bits);
  }

  /**
   * Asks for the right to write in a channel or thread.
   *
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public Standing requireMayWrite(Transaction tx, Actor actor, ChannelId channel) {
    return find(tx, actor.userId(), channel)
        .orElseThrow(() -> Problem.notFound(channel))
        .requireMayWrite(channel);
  }

  /** In the guild of a channel or thread, archived or not; empty where they are no member. */
  public Optional<Standing> find(Transaction tx, UserId user, ChannelId channel) {
    return standings
        .inChannel(tx, user, channel)
        .map(row -> knowing(tx, standing(tx, row), channel));
  }

  /** Whether they may view a channel or thread, archived or not. */
  public boolean sees(Transaction tx, UserId user, ChannelId channel) {
    return find(tx, user, channel).filter(found -> found.sees(channel)).isPresent();
  }

  private Standing knowing(Transaction tx, Standing standing, ChannelId channel) {
    if (standing.knows(channel)) {
      return standing;
    }
    var spots = standing.spots(rules.loadThread(tx, channel));
    return spots.isEmpty() ? standing : standing.with(spots.getFirst());
  }

  /** Empty where they are no member. */
  public Optional<Standing> find(Transaction tx, UserId user, GuildId guild) {
    return standings.inGuild(tx, user, guild).map(row -> standing(tx, row));
  }

  /** In every guild of the user, in the order of joining. */
  public List<Standing> everywhere(Transaction tx, UserId user) {
    return standings.everywhere(tx, user).stream().map(row -> standing(tx, row)).toList();
  }

  /**
   * Makes the new rules count. To be called last by whatever changed a guild's owner, roles,
   * overwrites or tree of channels; {@link #require} is not to be asked after it.
   */
  public void changed(Transaction tx, GuildId guild) {
    rules.changed(tx, guild);
  }

  /** The member for comparisons of rank: without roles where they are no member. */
  public Subject subject(Transaction tx, UserId user, GuildId guild) {
    return standings
        .inGuild(tx, user, guild)
        .map(Access::subject)
        .orElseGet(() -> Subject.of(user.value()));
  }

  /**
   * Whom a change of the rules would give or take something, in the order of joining. Looks at the
   * channels that the actor may view.
   */
  public List<MemberDifference> trial(Transaction tx, Standing actor, RuleChange change) {
    var guild = actor.guildId();
    var lines = rules.load(tx, guild);
    var before = new RuleBookReader(guild, lines).read();
    var after = new RuleBookReader(guild, change.madeIn(lines)).read();
    var visible = actor.visibleChannels();
    var spots =
        before.spots().stream()
            .filter(spot -> change.reaches(spot) && visible.contains(spot.id()))
            .toList();
    var trial = new Trial(before, after, spots, clock.instant());
    return standings.all(tx, guild).stream()
        .filter(row -> change.concerns(row.userId().value(), row.roleIds()))
        .map(row -> trial.of(subject(row)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those of them who are members, each with their channels; in any order. */
  List<Seen> seen(Transaction tx, GuildId guild, Collection<UserId> users) {
    return standings.inGuild(tx, users, guild).stream()
        .map(row -> new Seen(row.userId(), standing(tx, row).visibleChannels()))
        .toList();
  }

  /** Those of them who may view one channel or active thread. */
  Set<UserId> viewers(Transaction tx, GuildId guild, ChannelId channel, Collection<UserId> users) {
    return standings.inGuild(tx, users, guild).stream()
        .filter(row -> standing(tx, row).sees(channel))
        .map(StandingStore.Row::userId)
        .collect(toUnmodifiableSet());
  }

  /** The threads that were archived since then and that the member may view. */
  Set<ChannelId> archivedSince(Transaction tx, Standing member, Instant since) {
    var lines = rules.loadArchivedSince(tx, member.guildId(), since);
    return member.spots(lines).stream()
        .filter(spot -> member.with(spot).sees(spot.id()))
        .map(Spot::id)
        .collect(toUnmodifiableSet());
  }

  /** What a member sees. */
  record Seen(UserId userId, Set<ChannelId> channels) {}

  void forget(GuildId guild) {
    books.forget(guild);
  }

  private Standing standing(Transaction tx, StandingStore.Row row) {
    var book = books.at(tx, row.guildId(), row.rulesVersion());
    return new Standing(row.guildId(), row.roleIds(), book, subject(row), clock.instant());
  }

  private static Subject subject(StandingStore.Row row) {
    var roles = row.roleIds().stream().map(RoleId::value).toList();
    return new Subject(row.userId().value(), roles, row.timeoutUntil());
  }
}

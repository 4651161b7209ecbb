package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.perms.Explanation;
import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Hierarchy;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Resolver;
import chat.tempest.perms.Scope;
import chat.tempest.perms.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member is in a guild at one moment: from it follows all that they may do there. */
public final class Standing {
  private static final long NOBODY = 0;

  private final GuildId guildId;
  private final List<RoleId> roleIds;
  private final RuleBook book;
  private final Subject subject;
  private final Instant now;

  /** An archived thread that is asked about: the book holds none of them. */
  private final @Nullable Spot archived;

  Standing(GuildId guildId, List<RoleId> roleIds, RuleBook book, Subject subject, Instant now) {
    this(guildId, roleIds, book, subject, now, null);
  }

  private Standing(
      GuildId guildId,
      List<RoleId> roleIds,
      RuleBook book,
      Subject subject,
      Instant now,
      @Nullable Spot archived) {
    this.guildId = guildId;
    this.roleIds = List.copyOf(roleIds);
    this.book = book;
    this.subject = subject;
    this.now = now;
    this.archived = archived;
  }

  /** The same, who can be asked about one more place. */
  Standing with(Spot archivedThread) {
    return new Standing(guildId, roleIds, book, subject, now, archivedThread);
  }

  boolean knows(ChannelId channel) {
    return spot(channel).isPresent();
  }

  /** The spots of threads that are not in the book, by their lines. */
  List<Spot> spots(List<RuleStore.Line> threads) {
    return new RuleBookReader(guildId, threads).threads(book::spot);
  }

  private Optional<Spot> spot(ChannelId channel) {
    return archived != null && archived.id().equals(channel)
        ? Optional.of(archived)
        : book.spot(channel);
  }

  private Optional<Place> find(ChannelId channel) {
    return spot(channel).map(Spot::place);
  }

  public GuildId guildId() {
    return guildId;
  }

  /** Their roles, without that of everyone. */
  public List<RoleId> roleIds() {
    return roleIds;
  }

  public boolean isOwner() {
    return book.rules().isOwner(subject);
  }

  /** What they may do to roles, overwrites and other members. */
  public Hierarchy hierarchy() {
    return new Hierarchy(book.rules(), subject, now);
  }

  /** The guild's own rules, as of this moment. */
  public GuildRules rules() {
    return book.rules();
  }

  /** Every channel, category and active thread of the guild, whoever may view it. */
  public List<Place> places() {
    return book.spots().stream().map(Spot::place).toList();
  }

  /**
   * The overwrites on the way to a channel.
   *
   * @throws Problem.NotFound where the guild has no such channel
   */
  public Place place(ChannelId channel) {
    return find(channel).orElseThrow(() -> Problem.notFound(channel));
  }

  /** What they may do in the guild as a whole. */
  public PermissionSet permissions() {
    return Resolver.resolve(book.rules(), subject, Place.guild(), now);
  }

  /** What they may do in a channel; nothing where they may not view it or it does not exist. */
  public PermissionSet permissions(ChannelId channel) {
    return find(channel)
        .map(place -> Resolver.resolve(book.rules(), subject, place, now))
        .orElse(PermissionSet.NONE);
  }

  public boolean sees(ChannelId channel) {
    return permissions(channel).has(Permission.VIEW_CHANNEL);
  }

  /**
   * What they may do in every channel, category and active thread; nothing where they may not view
   * it.
   */
  public Map<ChannelId, PermissionSet> everywhere() {
    return book.everywhere(subject, now);
  }

  /** {@link #permissions()}, and how it came about. */
  public Explanation explain() {
    return Resolver.explain(book.rules(), subject, Place.guild(), now);
  }

  /**
   * {@link #permissions(ChannelId)}, and how it came about.
   *
   * @throws Problem.NotFound where the guild has no such channel
   */
  public Explanation explain(ChannelId channel) {
    return Resolver.explain(book.rules(), subject, place(channel), now);
  }

  /** What a channel or thread stands in, the nearest first: a thread's channel, its category. */
  public List<ChannelId> above(ChannelId channel) {
    return spot(channel).map(Spot::above).orElse(List.of());
  }

  /** Somebody who would hold these roles and no others, under the same rules. */
  public Standing imagine(List<RoleId> roles) {
    long[] ids = roles.stream().mapToLong(RoleId::value).toArray();
    return new Standing(guildId, roles, book, Subject.of(NOBODY, ids), now);
  }

  /** The channels, categories and active threads that they may view. */
  public Set<ChannelId> visibleChannels() {
    return book.visibleTo(subject, now);
  }

  /**
   * Asks for bits in the guild as a whole.
   *
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public Standing require(Permission... bits) {
    demand(permissions(), bits);
    return this;
  }

  /**
   * Asks for bits in a channel.
   *
   * @throws Problem.NotFound where they may not view it or it does not exist
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public Standing require(ChannelId channel, Permission... bits) {
    var held = permissions(channel);
    if (!held.has(Permission.VIEW_CHANNEL)) {
      throw Problem.notFound(channel);
    }
    demand(held, bits);
    return this;
  }

  /**
   * Asks for the right to write in a channel or thread.
   *
   * @throws Problem.NotFound where they may not view it or it does not exist
   * @throws Problem.Forbidden {@code missing_permission}, SEND_MESSAGES_IN_THREADS in a thread,
   *     SEND_MESSAGES elsewhere
   */
  public Standing requireMayWrite(ChannelId channel) {
    boolean isThread = find(channel).filter(p -> p.scope() == Scope.THREAD).isPresent();
    return require(
        channel, isThread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
  }

  /**
   * Asks that one could do no more in a channel if it stood in another category: nobody raises
   * themselves by moving it.
   *
   * @param category null for none
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public void requireNoGain(ChannelId channel, @Nullable ChannelId category) {
    var above = category == null ? Overwrites.NONE : place(category).category();
    var moved = Place.channel(above, place(channel).channel());
    var then = Resolver.resolve(book.rules(), subject, moved, now);
    var gained = then.minus(permissions(channel));
    if (!gained.isEmpty()) {
      throw Problem.missingPermission(gained.stream().map(Permission::name).toList());
    }
  }

  private static void demand(PermissionSet held, Permission... bits) {
    var missing = held.missing(PermissionSet.of(bits));
    if (!missing.isEmpty()) {
      throw Problem.missingPermission(missing.stream().map(Permission::name).toList());
    }
  }
}

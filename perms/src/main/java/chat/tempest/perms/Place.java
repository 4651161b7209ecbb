package chat.tempest.perms;

import java.util.Arrays;
import java.util.Collection;

/**
 * Where something is done: the guild as a whole, a category, a channel or a thread, with the
 * overwrites on the way to it. Immutable, built once for every change.
 */
public final class Place {
  private static final long[] NOBODY = {};
  private static final Place GUILD =
      new Place(Kind.GUILD, Overwrites.NONE, Overwrites.NONE, Overwrites.NONE, NOBODY);

  private enum Kind {
    GUILD,
    CATEGORY,
    CHANNEL,
    THREAD,
    PRIVATE_THREAD
  }

  private final Kind kind;
  private final Overwrites category;
  private final Overwrites channel;
  private final Overwrites thread;
  private final long[] threadMembers;

  private Place(
      Kind kind, Overwrites category, Overwrites channel, Overwrites thread, long[] threadMembers) {
    this.kind = kind;
    this.category = category;
    this.channel = channel;
    this.thread = thread;
    this.threadMembers = threadMembers;
  }

  /** The guild as a whole: no channel's rules apply. */
  public static Place guild() {
    return GUILD;
  }

  public static Place category(Overwrites category) {
    return new Place(Kind.CATEGORY, category, Overwrites.NONE, Overwrites.NONE, NOBODY);
  }

  /**
   * @param category {@link Overwrites#NONE} for a channel without one; pass the same instance for
   *     all channels of a category, so that bulk resolution shares its work
   */
  public static Place channel(Overwrites category, Overwrites channel) {
    return new Place(Kind.CHANNEL, category, channel, Overwrites.NONE, NOBODY);
  }

  public static Place thread(Overwrites category, Overwrites channel, Overwrites thread) {
    return new Place(Kind.THREAD, category, channel, thread, NOBODY);
  }

  /**
   * @param members the user ids of those who were added to the thread
   */
  public static Place privateThread(
      Overwrites category, Overwrites channel, Overwrites thread, Collection<Long> members) {
    var sorted = members.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Place(Kind.PRIVATE_THREAD, category, channel, thread, sorted);
  }

  public Overwrites category() {
    return category;
  }

  public Overwrites channel() {
    return channel;
  }

  public Overwrites thread() {
    return thread;
  }

  /** The overwrites that are the place's own; none for the guild, whose rules hold them. */
  public Overwrites own() {
    return switch (kind) {
      case GUILD -> Overwrites.NONE;
      case CATEGORY -> category;
      case CHANNEL -> channel;
      case THREAD, PRIVATE_THREAD -> thread;
    };
  }

  /** The scope of the overwrites that are the place's own. */
  public Scope scope() {
    return switch (kind) {
      case GUILD -> Scope.GUILD;
      case CATEGORY -> Scope.CATEGORY;
      case CHANNEL -> Scope.CHANNEL;
      case THREAD, PRIVATE_THREAD -> Scope.THREAD;
    };
  }

  public boolean isPrivateThread() {
    return kind == Kind.PRIVATE_THREAD;
  }

  /** Whether it is a private thread that this user was not added to. */
  public boolean isClosedTo(long userId) {
    return isPrivateThread() && Arrays.binarySearch(threadMembers, userId) < 0;
  }
}

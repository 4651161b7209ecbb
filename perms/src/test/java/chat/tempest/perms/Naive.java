package chat.tempest.perms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The reference: the rules as they are written down, sentence by sentence, with sets and loops and
 * no thought of speed. It shares no code with the resolver but the data.
 */
final class Naive {
  /** What needs sending, as written in the documentation. */
  private static final Set<Permission> NEEDS_SENDING =
      EnumSet.of(
          Permission.SEND_TTS_MESSAGES,
          Permission.EMBED_LINKS,
          Permission.ATTACH_FILES,
          Permission.MENTION_EVERYONE,
          Permission.USE_EXTERNAL_STICKERS,
          Permission.SEND_VOICE_MESSAGES,
          Permission.SEND_POLLS,
          Permission.MENTION_ROLES,
          Permission.PUBLISH_ANNOUNCEMENTS);

  private Naive() {}

  static Set<Permission> resolve(Question q) {
    // The owner has everything.
    if (q.userId() == q.ownerId()) {
      return EnumSet.allOf(Permission.class);
    }
    // Everybody else starts from nothing.
    var held = EnumSet.noneOf(Permission.class);
    // Role layers, from server to category to channel to thread.
    roleLayer(q, atServer(q), held);
    if (hasAdministratorAfterTheServersLayers(q, held)) {
      return EnumSet.allOf(Permission.class);
    }
    roleLayer(q, narrow(q.category()), held);
    roleLayer(q, narrow(q.channel()), held);
    roleLayer(q, narrow(q.thread()), held);
    // Then user layers, again from server to thread.
    userLayer(q, q.server(), held);
    userLayer(q, narrow(q.category()), held);
    userLayer(q, narrow(q.channel()), held);
    userLayer(q, narrow(q.thread()), held);
    return implied(q, held);
  }

  /** At server scope a role carries an allow and a deny mask of its own. */
  private static List<PermissionOverwrite> atServer(Question q) {
    var all = new ArrayList<>(q.server());
    for (var role : q.roles()) {
      all.add(PermissionOverwrite.ofRole(role.id(), role.allow(), role.deny()));
    }
    return all;
  }

  /** ADMINISTRATOR counts at server scope alone. */
  private static List<PermissionOverwrite> narrow(List<PermissionOverwrite> overwrites) {
    var all = new ArrayList<PermissionOverwrite>();
    for (var o : overwrites) {
      all.add(
          new PermissionOverwrite(
              o.target(),
              o.targetId(),
              o.allow().without(Permission.ADMINISTRATOR),
              o.deny().without(Permission.ADMINISTRATOR),
              o.expiresAt()));
    }
    return all;
  }

  private static void roleLayer(Question q, List<PermissionOverwrite> scope, Set<Permission> held) {
    // At each scope @everyone's deny then allow,
    for (var o : scope) {
      if (isOfEveryone(o) && counts(o, q.now())) {
        held.removeAll(bits(o.deny()));
      }
    }
    for (var o : scope) {
      if (isOfEveryone(o) && counts(o, q.now())) {
        held.addAll(bits(o.allow()));
      }
    }
    // then the union of the roles' denies, then the union of their allows.
    for (var o : scope) {
      if (isOfARoleOf(q, o) && counts(o, q.now())) {
        held.removeAll(bits(o.deny()));
      }
    }
    for (var o : scope) {
      if (isOfARoleOf(q, o) && counts(o, q.now())) {
        held.addAll(bits(o.allow()));
      }
    }
  }

  private static boolean isOfEveryone(PermissionOverwrite o) {
    return o.target() == Target.ROLE && o.targetId() == Question.EVERYONE;
  }

  private static boolean isOfARoleOf(Question q, PermissionOverwrite o) {
    return o.target() == Target.ROLE && !isOfEveryone(o) && q.heldRoles().contains(o.targetId());
  }

  /** The member's own deny, then allow. */
  private static void userLayer(Question q, List<PermissionOverwrite> scope, Set<Permission> held) {
    for (var o : scope) {
      if (o.target() == Target.USER && o.targetId() == q.userId() && counts(o, q.now())) {
        held.removeAll(bits(o.deny()));
        held.addAll(bits(o.allow()));
      }
    }
  }

  private static boolean hasAdministratorAfterTheServersLayers(
      Question q, Set<Permission> afterRoles) {
    var held = EnumSet.noneOf(Permission.class);
    held.addAll(afterRoles);
    userLayer(q, q.server(), held);
    return held.contains(Permission.ADMINISTRATOR);
  }

  /** Overwrites past expiresAt do not count. */
  private static boolean counts(PermissionOverwrite o, Instant now) {
    var end = o.expiresAt();
    return end == null || now.compareTo(end) < 0;
  }

  private static Set<Permission> implied(Question q, Set<Permission> held) {
    boolean inChannel = q.where() != Scope.GUILD;
    // Without VIEW_CHANNEL nothing in that channel is left;
    if (inChannel && !held.contains(Permission.VIEW_CHANNEL)) {
      held.clear();
    }
    // without SEND_MESSAGES (SEND_MESSAGES_IN_THREADS in a thread) nothing that needs sending;
    var sending =
        q.where() == Scope.THREAD ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    if (inChannel && !held.contains(sending)) {
      held.removeAll(NEEDS_SENDING);
    }
    // a member under timeout keeps VIEW_CHANNEL and READ_MESSAGE_HISTORY only;
    var timeout = q.timeoutUntil();
    if (timeout.isPresent() && q.now().isBefore(timeout.get())) {
      held.retainAll(EnumSet.of(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY));
    }
    // a private thread needs membership or VIEW_PRIVATE_THREADS.
    var members = q.privateTo();
    if (q.where() == Scope.THREAD
        && members.isPresent()
        && !members.get().contains(q.userId())
        && !held.contains(Permission.VIEW_PRIVATE_THREADS)) {
      held.clear();
    }
    return held;
  }

  static EnumSet<Permission> bits(PermissionSet set) {
    var bits = EnumSet.noneOf(Permission.class);
    for (var bit : Permission.values()) {
      if (set.has(bit)) {
        bits.add(bit);
      }
    }
    return bits;
  }

  static EnumSet<Permission> union(Set<Permission> one, Set<Permission> other) {
    var all = EnumSet.noneOf(Permission.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  static EnumSet<Permission> minus(Set<Permission> one, Set<Permission> other) {
    var rest = EnumSet.noneOf(Permission.class);
    rest.addAll(one);
    rest.removeAll(other);
    return rest;
  }
}

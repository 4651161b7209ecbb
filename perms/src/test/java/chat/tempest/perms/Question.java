package chat.tempest.perms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question to the resolver, in the plain form that the naive model reads.
 *
 * @param where the kind of place that is asked about; narrower scopes than it are empty
 */
record Question(
    long ownerId,
    List<RoleMask> roles,
    List<PermissionOverwrite> server,
    List<PermissionOverwrite> category,
    List<PermissionOverwrite> channel,
    List<PermissionOverwrite> thread,
    Scope where,
    Optional<Set<Long>> privateTo,
    long userId,
    Set<Long> heldRoles,
    Optional<Instant> timeoutUntil,
    Instant now) {
  static final long EVERYONE = 1;

  Question {
    category = where.compareTo(Scope.CATEGORY) < 0 ? List.of() : category;
    channel = where.compareTo(Scope.CHANNEL) < 0 ? List.of() : channel;
    thread = where.compareTo(Scope.THREAD) < 0 ? List.of() : thread;
  }

  GuildRules rules() {
    return new GuildRules(ownerId, EVERYONE, roles, server);
  }

  Subject subject() {
    return new Subject(userId, heldRoles, timeoutUntil.orElse(null));
  }

  Place place() {
    var onCategory = Overwrites.of(category);
    var onChannel = Overwrites.of(channel);
    var onThread = Overwrites.of(thread);
    return switch (where) {
      case GUILD -> Place.guild();
      case CATEGORY -> Place.category(onCategory);
      case CHANNEL -> Place.channel(onCategory, onChannel);
      case THREAD ->
          privateTo
              .map(members -> Place.privateThread(onCategory, onChannel, onThread, members))
              .orElseGet(() -> Place.thread(onCategory, onChannel, onThread));
    };
  }
}

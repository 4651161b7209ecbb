package chat.tempest.bench.code;

import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.RoleMask;
import chat.tempest.perms.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A guild as large ones are: 20 roles, 50 channels in 5 categories, 1,000 members with 3 roles. */
final class Town {
  static final int CHANNELS = 50;
  static final int MEMBERS = 1_000;

  private static final int ROLES = 20;
  private static final int CHANNELS_OF_A_CATEGORY = 10;
  private static final int ROLES_OF_A_MEMBER = 3;
  private static final long EVERYONE = 1;
  private static final long OWNER = 99;
  private static final long FIRST_MEMBER = 100;
  private static final PermissionSet SEEN =
      PermissionSet.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES);

  final GuildRules rules = new GuildRules(OWNER, EVERYONE, roles(), List.of());
  final List<Place> channels = channels();
  final List<Subject> members = IntStream.range(0, MEMBERS).mapToObj(Town::member).toList();

  private static List<RoleMask> roles() {
    return LongStream.rangeClosed(EVERYONE, ROLES)
        .mapToObj(id -> new RoleMask(id, (int) (id - EVERYONE), SEEN, PermissionSet.NONE))
        .toList();
  }

  /** Every category hides itself from everyone and opens for two roles; so does every channel. */
  private static List<Place> channels() {
    var channels = new ArrayList<Place>();
    var category = Overwrites.NONE;
    for (int i = 0; i < CHANNELS; i++) {
      if (i % CHANNELS_OF_A_CATEGORY == 0) {
        category = openFor(i);
      }
      channels.add(Place.channel(category, openFor(i + 1)));
    }
    return channels;
  }

  private static Overwrites openFor(int number) {
    return Overwrites.of(
        List.of(
            PermissionOverwrite.ofRole(EVERYONE, PermissionSet.NONE, SEEN),
            PermissionOverwrite.ofRole(role(number), SEEN, PermissionSet.NONE),
            PermissionOverwrite.ofRole(role(number + 1), SEEN, PermissionSet.NONE),
            PermissionOverwrite.ofUser(FIRST_MEMBER + number, SEEN, PermissionSet.NONE)));
  }

  private static Subject member(int number) {
    var roles = IntStream.range(0, ROLES_OF_A_MEMBER).mapToLong(i -> role(number * 7 + i * 5));
    return Subject.of(FIRST_MEMBER + number, roles.toArray());
  }

  /** One of those that are not everyone's. */
  private static long role(int number) {
    return EVERYONE + 1 + number % (ROLES - 1);
  }
}

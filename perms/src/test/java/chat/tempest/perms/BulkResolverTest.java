package chat.tempest.perms;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.CONNECT;
import static chat.tempest.perms.Permission.EXPORT_GUILD_DATA;
import static chat.tempest.perms.Permission.SPEAK;
import static chat.tempest.perms.Permission.STREAM;
import static chat.tempest.perms.Permission.USE_VAD;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static chat.tempest.perms.PermissionSet.NONE;
import static chat.tempest.perms.Scene.EVERYONE;
import static chat.tempest.perms.Scene.MEMBER;
import static chat.tempest.perms.Scene.NOW;
import static chat.tempest.perms.Scene.OWNER;
import static chat.tempest.perms.Scene.everyoneMay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BulkResolverTest {
  private static final long RED = 201;
  private final Scene scene =
      everyoneMay(VIEW_CHANNEL, EXPORT_GUILD_DATA).with(RED, PermissionSet.of(SPEAK));

  private static Overwrites role(long id, PermissionSet allow, PermissionSet deny) {
    return Overwrites.of(List.of(PermissionOverwrite.ofRole(id, allow, deny)));
  }

  private static Overwrites user(long id, PermissionSet allow, PermissionSet deny) {
    return Overwrites.of(List.of(PermissionOverwrite.ofUser(id, allow, deny)));
  }

  private List<PermissionSet> inPlaces(Subject subject, Place... places) {
    var found = new PermissionSet[places.length];
    BulkResolver.places(
        scene.rules(),
        subject,
        List.of(places),
        NOW,
        (i, low, high) -> found[i] = new PermissionSet(low, high));
    return List.of(found);
  }

  private List<PermissionSet> ofMembers(Place place, Subject... subjects) {
    var found = new PermissionSet[subjects.length];
    BulkResolver.members(
        scene.rules(),
        List.of(subjects),
        place,
        NOW,
        (i, low, high) -> found[i] = new PermissionSet(low, high));
    return List.of(found);
  }

  @Test
  void channelsOfOneCategoryAndOfNoneDoNotLeakIntoEachOther() {
    var loud = role(EVERYONE, PermissionSet.of(CONNECT), PermissionSet.of(EXPORT_GUILD_DATA));
    var streaming = role(EVERYONE, PermissionSet.of(STREAM), NONE);
    var none = Overwrites.NONE;
    assertThat(
            inPlaces(
                Subject.of(MEMBER),
                Place.channel(loud, streaming),
                Place.channel(loud, none),
                Place.channel(none, none),
                Place.thread(loud, none, streaming),
                Place.category(loud),
                Place.guild(),
                Place.channel(none, user(MEMBER, NONE, PermissionSet.of(VIEW_CHANNEL)))))
        .containsExactly(
            PermissionSet.of(VIEW_CHANNEL, CONNECT, STREAM),
            PermissionSet.of(VIEW_CHANNEL, CONNECT),
            PermissionSet.of(VIEW_CHANNEL, EXPORT_GUILD_DATA),
            PermissionSet.of(VIEW_CHANNEL, CONNECT, STREAM),
            PermissionSet.of(VIEW_CHANNEL, CONNECT),
            PermissionSet.of(VIEW_CHANNEL, EXPORT_GUILD_DATA),
            NONE);
  }

  @Test
  void theOwnerHasEverythingEverywhere() {
    var blind = role(EVERYONE, NONE, PermissionSet.of(VIEW_CHANNEL));
    assertThat(inPlaces(Subject.of(OWNER), Place.guild(), Place.category(blind)))
        .containsExactly(PermissionSet.ALL, PermissionSet.ALL);
    assertThat(ofMembers(Place.category(blind), Subject.of(OWNER), Subject.of(MEMBER)))
        .containsExactly(PermissionSet.ALL, NONE);
  }

  @Test
  void membersOfTheSameRolesAreStillToldApart() {
    scene.on(Scope.GUILD, PermissionOverwrite.ofUser(7, PermissionSet.of(ADMINISTRATOR), NONE));
    var place =
        Place.thread(
            role(RED, PermissionSet.of(CONNECT), PermissionSet.of(EXPORT_GUILD_DATA)),
            Overwrites.of(
                List.of(
                    PermissionOverwrite.ofRole(RED, PermissionSet.of(USE_VAD), NONE),
                    PermissionOverwrite.ofUser(8, PermissionSet.of(STREAM), NONE))),
            role(EVERYONE, NONE, PermissionSet.of(SPEAK)));
    var timedOut = new Subject(9, List.of(RED), NOW.plusSeconds(1));
    assertThat(
            ofMembers(
                place,
                Subject.of(6, RED),
                Subject.of(7, RED),
                Subject.of(8, RED),
                timedOut,
                Subject.of(10)))
        .containsExactly(
            PermissionSet.of(VIEW_CHANNEL, CONNECT, USE_VAD),
            PermissionSet.ALL,
            PermissionSet.of(VIEW_CHANNEL, CONNECT, STREAM, USE_VAD),
            PermissionSet.of(VIEW_CHANNEL),
            PermissionSet.of(VIEW_CHANNEL, EXPORT_GUILD_DATA));
  }

  @Test
  void nobodyAndNowhereGiveNothing() {
    assertThat(inPlaces(Subject.of(MEMBER))).isEmpty();
    assertThat(ofMembers(Place.guild())).isEmpty();
  }
}

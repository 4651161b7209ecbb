package chat.tempest.chat.role;

import static chat.tempest.perms.Permission.ASSIGN_ROLES;
import static chat.tempest.perms.Permission.BAN_MEMBERS;
import static chat.tempest.perms.Permission.KICK_MEMBERS;
import static chat.tempest.perms.Permission.MANAGE_MESSAGES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteKind;
import chat.tempest.chat.role.manage.RoleColor;
import chat.tempest.chat.role.manage.RoleDraft;
import chat.tempest.chat.role.manage.RoleEdit;
import chat.tempest.chat.role.manage.RoleMove;
import chat.tempest.chat.role.manage.RoleName;
import chat.tempest.chat.role.manage.RoleOrder;
import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.Patch;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class RoleTest {
  private final World world;
  private final TestGuild guild;
  private final Person owner;

  RoleTest(World world) {
    this.world = world;
    this.guild = world.guild();
    this.owner = guild.owner();
  }

  @Test
  void aNewRoleIsTheLowestAndAllowsWhatWasAsked() {
    var role = create(owner, "Keepers", KICK_MEMBERS);

    assertThat(role.position()).isEqualTo(1);
    assertThat(role.permissions()).isEqualTo(PermissionSet.of(KICK_MEMBERS));
    assertThat(roles()).containsExactly("everyone", "Keepers");
    assertThat(guild.log()).endsWith("GUILD_ROLE_CREATE");
    assertThat(guild.audit()).endsWith("ROLE_CREATE");
  }

  @Test
  void whatARoleAllowsCountsAtOnceForWhoeverHoldsIt() {
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var role = create(owner, "Keepers");
    give(owner, ines, role.id());
    ines.triesTo(() -> kick(ines, theo)).isRefused("missing_permission", KICK_MEMBERS);

    edit(owner, role.id(), permissions(KICK_MEMBERS));
    kick(ines, theo);

    assertThat(guild.log()).contains("GUILD_MEMBER_UPDATE", "GUILD_ROLE_UPDATE");
    assertThat(guild.audit()).contains("MEMBER_ROLES", "ROLE_UPDATE");
  }

  @Test
  void aRoleThatIsTakenOrDeletedCountsNoMore() {
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var taken = create(owner, "Keepers", KICK_MEMBERS);
    var deleted = create(owner, "Guards", KICK_MEMBERS);
    give(owner, ines, taken.id());
    give(owner, ines, deleted.id());

    world.chat().assignRole().take(owner.actor(), guild.id(), ines.id(), taken.id());
    assertThat(heldBy(ines)).containsExactly(deleted.id());
    world.chat().deleteRole().delete(owner.actor(), guild.id(), deleted.id());

    assertThat(heldBy(ines)).isEmpty();
    ines.triesTo(() -> kick(ines, theo)).isRefused("missing_permission", KICK_MEMBERS);
    assertThat(guild.log()).endsWith("GUILD_ROLE_DELETE");
    assertThat(guild.audit()).endsWith("ROLE_DELETE");
  }

  @Test
  void withARoleItsOverwritesEnd() {
    var compost = guild.newChannel("compost");
    guild.hide(compost);
    var role = create(owner, "Keepers");
    var edit =
        new OverwriteEdit(
            new OverwriteKind(Overwrite.ROLE),
            PermissionSet.of(VIEW_CHANNEL),
            PermissionSet.NONE,
            Optional.empty());
    world.chat().setOverwrite().set(owner.actor(), compost, role.id().value(), edit);
    int seen = guild.log().size();

    world.chat().deleteRole().delete(owner.actor(), guild.id(), role.id());

    assertThat(guild.logAfter(seen)).containsExactly("CHANNEL_UPDATE", "GUILD_ROLE_DELETE");
    assertThat(overwrites("compost")).doesNotContain(role.id().value());
  }

  @Test
  void givingTwiceAndTakingTwiceHappensOnce() {
    var ines = guild.member("Ines");
    var role = create(owner, "Keepers");
    int seen = guild.log().size();

    give(owner, ines, role.id());
    give(owner, ines, role.id());
    world.chat().assignRole().take(owner.actor(), guild.id(), ines.id(), role.id());
    world.chat().assignRole().take(owner.actor(), guild.id(), ines.id(), role.id());

    assertThat(guild.logAfter(seen)).containsExactly("GUILD_MEMBER_UPDATE", "GUILD_MEMBER_UPDATE");
  }

  @Test
  void nobodyMakesOrGivesWhatTheyDoNotHoldOrWhatStandsAbove() {
    var keepers = guild.role("Keepers", MANAGE_ROLES, KICK_MEMBERS);
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    guild.give(ines, keepers);
    var above = guild.role("Elders");
    lift(keepers, 5);
    lift(above, 9);

    ines.triesTo(() -> create(ines, "Guards", BAN_MEMBERS))
        .isRefused("missing_permission", BAN_MEMBERS);
    var guards = create(ines, "Guards", KICK_MEMBERS);
    ines.triesTo(() -> edit(ines, guards.id(), permissions(BAN_MEMBERS)))
        .isRefused("missing_permission", BAN_MEMBERS);
    ines.triesTo(() -> edit(ines, keepers, permissions())).isRefused("role_hierarchy");
    ines.triesTo(() -> move(ines, guards.id(), 5)).isRefused("role_hierarchy");
    ines.triesTo(() -> give(ines, ines, guards.id())).isRefused("role_hierarchy");
    ines.triesTo(() -> give(ines, theo, above)).isRefused("role_hierarchy");
    ines.triesTo(() -> delete(ines, above)).isRefused("role_hierarchy");
    give(ines, theo, guards.id());
    assertThat(heldBy(theo)).containsExactly(guards.id());
  }

  @Test
  void whoMayAssignOnlyGivesAndTakesWithoutChanging() {
    var stewards = guild.role("Stewards", ASSIGN_ROLES, MANAGE_MESSAGES);
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    guild.give(ines, stewards);
    lift(stewards, 5);
    var helpers = create(owner, "Helpers", MANAGE_MESSAGES);

    give(ines, theo, helpers.id());
    assertThat(heldBy(theo)).containsExactly(helpers.id());
    ines.triesTo(() -> edit(ines, helpers.id(), permissions()))
        .isRefused("missing_permission", MANAGE_ROLES);
    theo.triesTo(() -> give(theo, ines, helpers.id()))
        .isRefused("missing_permission", ASSIGN_ROLES);
  }

  @Test
  void aRoleIsGivenByWhoHoldsWhatChannelsSayOfIt() {
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var vault = guild.newChannel("vault");
    guild.hide(vault);
    var insiders = create(owner, "Insiders");
    var edit =
        new OverwriteEdit(
            new OverwriteKind(Overwrite.ROLE),
            PermissionSet.of(VIEW_CHANNEL),
            PermissionSet.NONE,
            Optional.empty());
    world.chat().setOverwrite().set(owner.actor(), vault, insiders.id().value(), edit);
    var stewards = guild.role("Stewards", ASSIGN_ROLES);
    guild.give(ines, stewards);
    lift(stewards, 5);

    ines.triesTo(() -> give(ines, theo, insiders.id()))
        .isRefused("missing_permission", VIEW_CHANNEL);
    give(owner, theo, insiders.id());
    assertThat(theo.sees(guild)).contains("vault");
  }

  @Test
  void aNewRoleIsTheLowestAndTheOthersMakeRoomForIt() {
    var keepers = create(owner, "Keepers", MANAGE_ROLES);
    var ines = guild.member("Ines");
    guild.give(ines, keepers.id());
    int seen = guild.log().size();

    var guards = create(ines, "Guards");

    assertThat(roles()).containsExactly("everyone", "Guards", "Keepers");
    assertThat(guild.logAfter(seen)).containsExactly("GUILD_ROLE_UPDATE", "GUILD_ROLE_CREATE");
    move(ines, guards.id(), 1);
    ines.triesTo(() -> move(ines, guards.id(), 2)).isRefused("role_hierarchy");
  }

  @Test
  void rolesAreOrderedAllOrNone() {
    create(owner, "High");
    var low = create(owner, "Low");
    assertThat(roles()).containsExactly("everyone", "Low", "High");

    move(owner, low.id(), 3);
    assertThat(roles()).containsExactly("everyone", "High", "Low");
    assertThat(guild.audit()).endsWith("ROLE_ORDER");

    var order =
        new RoleOrder(
            List.of(new RoleMove(low.id(), 1), new RoleMove(new RoleId(guild.id().value()), 4)));
    owner
        .triesTo(() -> world.chat().moveRoles().move(owner.actor(), guild.id(), order))
        .isRefused("role_hierarchy");
    owner.triesTo(() -> move(owner, low.id(), 0)).isRefused("invalid_request");
    assertThat(roles()).containsExactly("everyone", "High", "Low");
  }

  @Test
  void theRoleOfEveryoneChangesItsPermissionsOnly() {
    var everyone = new RoleId(guild.id().value());

    assertThat(edit(owner, everyone, permissions(VIEW_CHANNEL)).permissions())
        .isEqualTo(PermissionSet.of(VIEW_CHANNEL));
    owner.triesTo(() -> edit(owner, everyone, named("All"))).isRefused("invalid_request");
    owner.triesTo(() -> delete(owner, everyone)).isRefused("role_hierarchy");
    var ines = guild.member("Ines");
    owner.triesTo(() -> give(owner, ines, everyone)).isRefused("role_hierarchy");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var elsewhere = world.guild();
    var foreign = elsewhere.role("Foreign");
    var stranger = world.person("Stranger");
    var role = create(owner, "Keepers");

    owner.triesTo(() -> edit(owner, foreign, permissions())).isRefused("unknown_role");
    owner.triesTo(() -> delete(owner, foreign)).isRefused("unknown_role");
    owner.triesTo(() -> give(owner, stranger, role.id())).isRefused("unknown_member");
    var ines = guild.member("Ines");
    owner.triesTo(() -> give(owner, ines, foreign)).isRefused("unknown_role");
    stranger.triesTo(() -> create(stranger, "Mine")).isRefused("unknown_guild");
  }

  @Test
  void aBitIsAllowedOrDeniedNeverBoth() {
    var both =
        new RoleDraft(
            new RoleName("Both"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PermissionSet.of(KICK_MEMBERS)),
            Optional.of(PermissionSet.of(KICK_MEMBERS)));

    owner
        .tries(() -> world.chat().createRole().create(owner.actor(), guild.id(), both))
        .isRefused("invalid_request");
    assertThatThrownBy(() -> new RoleColor(0x1000000)).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void thereAreAtMost250BesideThatOfEveryone() {
    IntStream.range(0, 250).forEach(i -> create(owner, "Role " + i));

    owner.triesTo(() -> create(owner, "One more")).isRefused("too_many_roles");
  }

  private Role create(Person who, String name, Permission... bits) {
    var draft =
        new RoleDraft(
            new RoleName(name),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PermissionSet.of(bits)),
            Optional.empty());
    return world.chat().createRole().create(who.actor(), guild.id(), draft);
  }

  private Role edit(Person who, RoleId role, RoleEdit edit) {
    return world.chat().editRole().edit(who.actor(), guild.id(), role, edit);
  }

  private void delete(Person who, RoleId role) {
    world.chat().deleteRole().delete(who.actor(), guild.id(), role);
  }

  private void move(Person who, RoleId role, int position) {
    var order = new RoleOrder(List.of(new RoleMove(role, position)));
    world.chat().moveRoles().move(who.actor(), guild.id(), order);
  }

  /** As the owner may. */
  private void lift(RoleId role, int position) {
    move(owner, role, position);
  }

  private void give(Person who, Person to, RoleId role) {
    world.chat().assignRole().give(who.actor(), guild.id(), to.id(), role);
  }

  private void kick(Person who, Person whom) {
    world.chat().kickMember().kick(who.actor(), guild.id(), whom.id());
  }

  private static RoleEdit permissions(Permission... bits) {
    return new RoleEdit(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.to(PermissionSet.of(bits)),
        Patch.keep());
  }

  private static RoleEdit named(String name) {
    return new RoleEdit(
        Patch.to(new RoleName(name)),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep());
  }

  private List<String> roles() {
    return world.chat().readRoles().all(owner.actor(), guild.id()).stream()
        .map(Role::name)
        .toList();
  }

  private List<RoleId> heldBy(Person person) {
    return guild.state().members().stream()
        .filter(member -> member.user().id().equals(person.id()))
        .map(Member::roles)
        .findFirst()
        .orElseThrow();
  }

  private List<Long> overwrites(String channel) {
    return guild.state().channels().stream()
        .filter(each -> each.name().equals(channel))
        .map(Channel::permissionOverwrites)
        .flatMap(List::stream)
        .map(Overwrite::id)
        .toList();
  }
}

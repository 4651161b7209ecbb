package chat.tempest.chat.permission;

import static chat.tempest.perms.Permission.ADD_REACTIONS;
import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.EXPLAIN_PERMISSIONS;
import static chat.tempest.perms.Permission.MANAGE_OVERWRITES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.access.Difference;
import chat.tempest.chat.access.MemberDifference;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteKind;
import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people are told of permissions: why, as whom, and what if. */
@ExtendWith(Worlds.class)
class PermissionDeedsTest {
  private final World world;
  private final TestGuild guild;
  private final ChannelId talk;
  private final ChannelId general;
  private final Person ines;

  PermissionDeedsTest(World world) {
    this.world = world;
    guild = world.guild();
    talk = guild.newCategory("Talk");
    general = guild.newChannelIn(talk, "lounge");
    ines = guild.member("Ines");
  }

  @Test
  void saysWhichLayerDecidedABit() {
    denies(general, ines, SEND_MESSAGES);

    var answer = explain(ines, ines, Optional.of(general));
    var bit = answer.bits().get(SEND_MESSAGES.bit());
    var step = decided(answer, SEND_MESSAGES);

    assertThat(answer.bits()).hasSize(80);
    assertThat(bit.held()).isFalse();
    assertThat(step.kind()).isEqualTo("layer");
    assertThat(step.scope()).isEqualTo("channel");
    assertThat(step.scopeId()).isEqualTo(general.value());
    assertThat(step.target()).isEqualTo("user");
    assertThat(step.targetId()).isEqualTo(ines.id().value());
    assertThat(step.deny()).isEqualTo(PermissionSet.of(SEND_MESSAGES));
  }

  @Test
  void namesTheCategoryThatSaysIt() {
    denies(talk, ines, ADD_REACTIONS);

    var answer = explain(ines, ines, Optional.of(general));
    var step = decided(answer, ADD_REACTIONS);
    var atCategory = explain(ines, ines, Optional.of(talk)).steps().getLast();

    assertThat(step.scope()).isEqualTo("category");
    assertThat(step.scopeId()).isEqualTo(talk.value());
    assertThat(atCategory.scope()).isEqualTo("category");
    assertThat(atCategory.scopeId()).isEqualTo(talk.value());
  }

  @Test
  void whatNobodySpokeOfIsDecidedByNothing() {
    var answer = explain(ines, ines, Optional.empty());

    assertThat(answer.bits().get(ADMINISTRATOR.bit()))
        .isEqualTo(new ExplainedBit(3, "ADMINISTRATOR", false, null));
    assertThat(explain(guild.owner(), guild.owner(), Optional.empty()).steps())
        .extracting(ExplainedStep::kind)
        .containsExactly("owner");
  }

  @Test
  void othersAreExplainedToWhoMay() {
    var theo = guild.member("Theo");
    theo.tries(() -> explain(theo, ines, Optional.of(general)))
        .isRefused("missing_permission", EXPLAIN_PERMISSIONS);
    theo.tries(() -> explain(theo, ines, Optional.empty()))
        .isRefused("missing_permission", EXPLAIN_PERMISSIONS);

    guild.give(theo, guild.role("Helpers", EXPLAIN_PERMISSIONS));
    assertThat(explain(theo, ines, Optional.of(general)).userId()).isEqualTo(ines.id());
    var stranger = world.person("Stranger");
    theo.tries(() -> explain(theo, stranger, Optional.empty())).isRefused("unknown_member");
    stranger.tries(() -> explain(stranger, stranger, Optional.empty())).isRefused("unknown_guild");
    guild.hide(general);
    theo.tries(() -> explain(theo, theo, Optional.of(general))).isRefused("unknown_channel");
  }

  @Test
  void aGuildIsSeenAsAnotherSeesIt() {
    guild.hide(general);
    var role = guild.role("Insiders", VIEW_CHANNEL);
    var owner = guild.owner().actor();
    set(guild.owner(), general, role.value(), Overwrite.ROLE, VIEW_CHANNEL);

    var asInes = world.chat().viewPermissions().asMember(owner, guild.id(), ines.id());
    var asRole = world.chat().viewPermissions().asRole(owner, guild.id(), role);

    assertThat(in(asInes, general)).isEqualTo(PermissionSet.NONE);
    assertThat(in(asRole, general).has(VIEW_CHANNEL)).isTrue();
    ines.tries(() -> world.chat().viewPermissions().asRole(ines.actor(), guild.id(), role))
        .isRefused("missing_permission", MANAGE_ROLES);
    ines.tries(
            () ->
                world
                    .chat()
                    .viewPermissions()
                    .asMember(ines.actor(), guild.id(), guild.owner().id()))
        .isRefused("missing_permission", EXPLAIN_PERMISSIONS);
  }

  @Test
  void tellsWhomAnOverwriteWouldTakeWhat() {
    var edit = deny(SEND_MESSAGES);
    int seen = guild.log().size();

    var preview =
        world
            .chat()
            .previewPermissions()
            .overwrite(guild.owner().actor(), general, ines.id().value(), edit);

    var lost = explain(ines, ines, Optional.of(general)).permissions();
    assertThat(preview.affectedMembers()).isEqualTo(1);
    assertThat(preview.members().getFirst().userId()).isEqualTo(ines.id());
    var change = preview.members().getFirst().changes().getFirst();
    assertThat(change.channelId()).isEqualTo(general);
    assertThat(change.loses().has(SEND_MESSAGES)).isTrue();
    assertThat(lost.hasAll(change.loses())).isTrue();
    assertThat(guild.logAfter(seen)).isEmpty();

    denies(general, ines, SEND_MESSAGES);
    var after = explain(ines, ines, Optional.of(general)).permissions();
    assertThat(after).isEqualTo(lost.minus(change.loses()));
  }

  @Test
  void tellsWhomARoleWouldGiveWhat() {
    var role = guild.role("Keepers", SEND_MESSAGES);
    guild.give(ines, role);
    var masks =
        new PreviewPermissions.Masks(
            PermissionSet.of(SEND_MESSAGES, MANAGE_OVERWRITES), PermissionSet.NONE);

    var preview =
        world.chat().previewPermissions().role(guild.owner().actor(), guild.id(), role, masks);

    var gained = PermissionSet.of(MANAGE_OVERWRITES);
    assertThat(preview.members()).extracting(MemberDifference::userId).containsExactly(ines.id());
    assertThat(preview.members().getFirst().changes())
        .extracting(Difference::gains)
        .containsOnly(gained);
    assertThat(preview.members().getFirst().changes().getFirst().channelId()).isNull();
  }

  @Test
  void whoMayNotSaveItIsNotToldEither() {
    ines.tries(
            () ->
                world
                    .chat()
                    .previewPermissions()
                    .overwrite(ines.actor(), general, ines.id().value(), deny(SEND_MESSAGES)))
        .isRefused("missing_permission", MANAGE_OVERWRITES);
  }

  private static ExplainedStep decided(ExplainedPermissions answer, Permission bit) {
    return answer.steps().get(requireNonNull(answer.bits().get(bit.bit()).decidedBy()));
  }

  private ExplainedPermissions explain(Person asking, Person of, Optional<ChannelId> channel) {
    return world.chat().explainPermissions().explain(asking.actor(), guild.id(), of.id(), channel);
  }

  private void denies(ChannelId channel, Person person, Permission bit) {
    var owner = guild.owner().actor();
    world.chat().setOverwrite().set(owner, channel, person.id().value(), deny(bit));
  }

  private void set(Person actor, ChannelId channel, long target, int type, Permission allowed) {
    var edit =
        new OverwriteEdit(
            new OverwriteKind(type),
            PermissionSet.of(allowed),
            PermissionSet.NONE,
            Optional.empty());
    world.chat().setOverwrite().set(actor.actor(), channel, target, edit);
  }

  private static OverwriteEdit deny(Permission bit) {
    return new OverwriteEdit(
        new OverwriteKind(Overwrite.MEMBER),
        PermissionSet.NONE,
        PermissionSet.of(bit),
        Optional.empty());
  }

  private static PermissionSet in(ViewPermissions.View view, ChannelId channel) {
    return view.channels().stream()
        .filter(in -> in.channelId().equals(channel))
        .map(ViewPermissions.InChannel::permissions)
        .toList()
        .getFirst();
  }
}

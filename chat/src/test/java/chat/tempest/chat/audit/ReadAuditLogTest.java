package chat.tempest.chat.audit;

import static chat.tempest.chat.audit.AuditAction.CHANNEL_CREATE;
import static chat.tempest.chat.audit.AuditAction.CHANNEL_DELETE;
import static chat.tempest.chat.audit.AuditAction.CHANNEL_UPDATE;
import static chat.tempest.chat.audit.AuditAction.OVERWRITE_END;
import static chat.tempest.chat.audit.AuditAction.OVERWRITE_SET;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.VIEW_AUDIT_LOG;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.Actor;
import chat.tempest.chat.Reason;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteKind;
import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.UserId;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class ReadAuditLogTest {
  private static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final World world;
  private final TestGuild guild;
  private final Person owner;
  private final Person theo;

  ReadAuditLogTest(World world) {
    this.world = world;
    guild = world.guild();
    owner = guild.owner();
    theo = guild.member("Theo");
  }

  @Test
  void tellsWhoDidWhatTheNewestFirst() {
    var roses = guild.newChannel("roses");
    owner.edits(roses).topic("Thorns").done();

    var newest = read(ALL).getFirst();

    assertThat(read(ALL)).extracting(AuditEntry::action).startsWith("CHANNEL_UPDATE");
    assertThat(newest.userId()).isEqualTo(owner.id());
    assertThat(newest.targetId()).isEqualTo(roses.value());
    assertThat(newest.targetName()).isEqualTo("roses");
    assertThat(newest.changes()).containsExactly(new AuditChange("topic", null, "Thorns"));
  }

  @Test
  void ofWhatCameOrWentTellsAllThatHadAValue() {
    var roses = guild.newChannel("roses");
    world.chat().deleteChannel().delete(owner.actor(), roses);

    var entries = read(ALL);

    assertThat(entries.get(0).changes())
        .contains(new AuditChange("name", "roses", null))
        .noneMatch(change -> change.oldValue() == null);
    assertThat(entries.get(1).changes())
        .contains(new AuditChange("name", null, "roses"))
        .extracting(AuditChange::key)
        .doesNotContain("topic", "parent_id");
  }

  @Test
  void ofAListTellsTheElementsAloneThatChanged() {
    var general = guild.channel("general");
    guild.deny(general, VIEW_CHANNEL);
    allows(general, theo, SEND_MESSAGES, Optional.empty());

    var change = read(ALL).getFirst().changes().getFirst();

    assertThat(change.key()).isEqualTo("permission_overwrites");
    assertThat(change.oldValue()).isEqualTo(List.of());
    assertThat(change.newValue())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
        .singleElement()
        .extracting(overwrite -> overwrite.get("id"))
        .isEqualTo(theo.id().toString());
  }

  @Test
  void namesThePeopleOfWhomItSpeaks() {
    allows(guild.channel("general"), theo, SEND_MESSAGES, Optional.empty());

    assertThat(page(ALL, 1).users())
        .extracting(User::id)
        .containsExactlyInAnyOrder(owner.id(), theo.id());
  }

  @Test
  void namesTheAuthorOfAMessageThatWasDeleted() {
    owner.deletes(theo.says("mine", guild.channel("general")));

    assertThat(page(ALL, 1).users()).extracting(User::id).contains(theo.id());
  }

  @Test
  void whatWasOverHasNobodyWhoDidIt() {
    var end = world.clock().instant().plus(Duration.ofHours(1));
    allows(guild.channel("general"), theo, SEND_MESSAGES, Optional.of(end));
    world.clock().pass(Duration.ofHours(2));
    world.chat().endOverwrites().run();

    var entry = read(doing(OVERWRITE_END)).getFirst();

    assertThat(entry.userId()).isNull();
    assertThat(entry.targetName()).isEqualTo("general");
  }

  @Test
  void tellsWhy() {
    var roses = guild.newChannel("roses");
    var actor = new Actor(owner.id(), Optional.of(new Reason("  Autumn is over ")), true);
    world.chat().deleteChannel().delete(actor, roses);

    assertThat(read(ALL).get(0).reason()).isEqualTo("Autumn is over");
    assertThat(read(ALL).get(1).reason()).isNull();
  }

  @Test
  void findsByPersonDeedAndTarget() {
    guild.everyoneMay(PermissionSet.of(Permission.values()));
    var roses = theo.creates("roses", guild).id();
    var tulips = owner.creates("tulips", guild).id();
    owner.edits(roses).topic("Thorns").done();

    assertThat(read(by(theo.id()))).extracting(AuditEntry::targetId).containsExactly(roses.value());
    assertThat(read(doing(CHANNEL_CREATE)))
        .extracting(AuditEntry::targetId)
        .containsExactly(tulips.value(), roses.value());
    assertThat(read(to(roses.value())))
        .extracting(AuditEntry::action)
        .containsExactly(CHANNEL_UPDATE.name(), CHANNEL_CREATE.name());
    assertThat(read(doing(CHANNEL_DELETE))).isEmpty();
    assertThat(read(everything(owner.id(), CHANNEL_UPDATE, roses.value()))).hasSize(1);
    assertThat(read(everything(theo.id(), CHANNEL_UPDATE, roses.value()))).isEmpty();
  }

  @Test
  void isReadPageByPageWithoutGapsOrRepeats() {
    for (int i = 0; i < 7; i++) {
      guild.newChannel("bed-" + i);
    }
    var all = read(ALL);

    var first = page(ALL, 4).auditLogEntries();
    var second = page(before(first.getLast()), 100).auditLogEntries();

    assertThat(first).isEqualTo(all.subList(0, 4));
    assertThat(second).isEqualTo(all.subList(4, all.size()));
    assertThat(read(after(first.getLast()))).isEqualTo(all.subList(0, 3));
  }

  @Test
  void tellsAlsoOfChannelsThatTheReaderDoesNotSee() {
    lets(theo, VIEW_AUDIT_LOG);
    var vault = guild.newChannel("vault");
    guild.hide(vault);

    var read = world.chat().readAuditLog().page(theo.actor(), guild.id(), doing(OVERWRITE_SET), 50);

    assertThat(theo.sees(guild)).doesNotContain("vault");
    assertThat(read.auditLogEntries())
        .singleElement()
        .extracting(AuditEntry::targetName)
        .isEqualTo("vault");
  }

  @Test
  void needsTheRightToReadIt() {
    var stranger = world.person("Nobody");

    theo.tries(() -> world.chat().readAuditLog().page(theo.actor(), guild.id(), ALL, 50))
        .isRefused("missing_permission", VIEW_AUDIT_LOG);
    stranger
        .tries(() -> world.chat().readAuditLog().page(stranger.actor(), guild.id(), ALL, 50))
        .isRefused("unknown_guild");
  }

  @Test
  void tellsNothingOfAnotherGuild() {
    var other = world.guild();
    other.newChannel("elsewhere");

    assertThat(read(ALL)).extracting(AuditEntry::guildId).containsOnly(guild.id());
  }

  private void lets(Person person, Permission bit) {
    guild.give(person, guild.role("Readers", bit));
  }

  private void allows(ChannelId channel, Person person, Permission bit, Optional<Instant> end) {
    var edit =
        new OverwriteEdit(
            new OverwriteKind(Overwrite.MEMBER), PermissionSet.of(bit), PermissionSet.NONE, end);
    world.chat().setOverwrite().set(owner.actor(), channel, person.id().value(), edit);
  }

  private List<AuditEntry> read(AuditFilter filter) {
    return page(filter, ReadAuditLog.LARGEST_PAGE).auditLogEntries();
  }

  private AuditLogPage page(AuditFilter filter, int limit) {
    return world.chat().readAuditLog().page(owner.actor(), guild.id(), filter, limit);
  }

  private static AuditFilter by(UserId user) {
    return new AuditFilter(
        Optional.of(user), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static AuditFilter doing(AuditAction action) {
    return new AuditFilter(
        Optional.empty(),
        Optional.of(action),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter to(long target) {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(target),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter everything(UserId user, AuditAction action, long target) {
    return new AuditFilter(
        Optional.of(user),
        Optional.of(action),
        Optional.of(target),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter before(AuditEntry entry) {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(entry.id()),
        Optional.empty());
  }

  private static AuditFilter after(AuditEntry entry) {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(entry.id()));
  }
}

package chat.tempest.chat.world;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.channel.ChannelDraft;
import chat.tempest.chat.channel.ChannelKind;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteKind;
import chat.tempest.chat.invite.InviteCode;
import chat.tempest.chat.invite.InviteDraft;
import chat.tempest.chat.invite.MaxAge;
import chat.tempest.chat.role.EveryoneRole;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.db.PermissionColumns;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.ChannelType;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.Role;
import java.util.List;
import java.util.Optional;

/** A guild, and how to fill it. */
public final class TestGuild {
  private static final String SET_EVERYONE =
      """
      UPDATE roles
      SET allow_low = :allow_low, allow_high = :allow_high
      WHERE id = :guild
      """;

  private final World world;
  private final Person owner;
  private final GuildId id;
  private final RoleStore roles = new RoleStore();
  private final Access access;
  private final InviteCode invite;

  TestGuild(World world, Person owner, GuildId id) {
    this.world = world;
    this.owner = owner;
    this.id = id;
    this.access = new Access(world.clock());
    var draft = new InviteDraft(Optional.of(new MaxAge(0)), Optional.empty());
    var made = world.chat().createInvite().create(owner.actor(), id, draft);
    this.invite = new InviteCode(made.code());
  }

  public GuildId id() {
    return id;
  }

  public Person owner() {
    return owner;
  }

  /** A link that is good for ever and for everybody. */
  public InviteCode invite() {
    return invite;
  }

  /** Somebody new who has joined. */
  public Person member(String name) {
    var person = world.person(name);
    world.chat().joinGuild().join(person.actor(), invite);
    return person;
  }

  /** As the owner sees it. */
  public GuildState state() {
    return world.chat().snapshots().guild(owner.actor(), id);
  }

  /** The id of the channel of that name. */
  public ChannelId channel(String name) {
    return state().channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Made by the owner. */
  public ChannelId newChannel(String name) {
    return owner.creates(name, this).id();
  }

  public ChannelId newCategory(String name) {
    var draft =
        new ChannelDraft(
            new ChannelName(name),
            Optional.of(new ChannelKind(ChannelType.CATEGORY.number())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return world.chat().createChannel().create(owner.actor(), id, draft).id();
  }

  public ChannelId newChannelIn(ChannelId category, String name) {
    var draft =
        new ChannelDraft(
            new ChannelName(name),
            Optional.empty(),
            Optional.empty(),
            Optional.of(category),
            Optional.empty());
    return world.chat().createChannel().create(owner.actor(), id, draft).id();
  }

  /** A role above all others so far. */
  public RoleId role(String name, Permission... bits) {
    return role(name, false, bits);
  }

  public RoleId mentionableRole(String name) {
    return role(name, true);
  }

  private RoleId role(String name, Boolean mentionable, Permission... bits) {
    var role = new RoleId(world.ids().next());
    int position = state().roles().size();
    var allow = PermissionSet.of(bits);
    world.write(
        tx -> {
          roles.insert(
              tx,
              new Role(role, id, name, 0, false, mentionable, position, allow, PermissionSet.NONE));
          access.changed(tx, id);
          return role;
        });
    return role;
  }

  public void give(Person person, RoleId role) {
    world.write(
        tx -> {
          roles.assign(tx, id, person.id(), role);
          return role;
        });
  }

  /** What everybody may do from now on, and nothing else. */
  public void everyoneMay(PermissionSet bits) {
    world.write(
        tx -> {
          var update = tx.update(SET_EVERYONE).bind("guild", id);
          PermissionColumns.bind(update, "allow", bits).execute();
          access.changed(tx, id);
          return bits;
        });
  }

  public void everyoneMayNot(Permission... bits) {
    everyoneMay(EveryoneRole.of(id).permissions().minus(PermissionSet.of(bits)));
  }

  /** Hides a channel from everybody but the owner. */
  public void hide(ChannelId channel) {
    deny(channel, Permission.VIEW_CHANNEL);
  }

  /** Says what one person may and may not do in a channel or thread. */
  public void overwrite(ChannelId channel, Person person, PermissionSet allow, PermissionSet deny) {
    var edit =
        new OverwriteEdit(new OverwriteKind(Overwrite.MEMBER), allow, deny, Optional.empty());
    world.chat().setOverwrite().set(owner.actor(), channel, person.id().value(), edit);
  }

  /** Denies everybody a bit in a channel. */
  public void deny(ChannelId channel, Permission bit) {
    var edit =
        new OverwriteEdit(
            new OverwriteKind(Overwrite.ROLE),
            PermissionSet.NONE,
            PermissionSet.of(bit),
            Optional.empty());
    world.chat().setOverwrite().set(owner.actor(), channel, id.value(), edit);
  }

  /** The types of all events in the guild's log, in their order. */
  public List<String> log() {
    return world.log(id).stream().map(LoggedEvent::type).toList();
  }

  /** The types of those after the first {@code seen}. */
  public List<String> logAfter(int seen) {
    var all = log();
    return all.subList(seen, all.size());
  }

  /** What the audit log holds, in its order. */
  public List<String> audit() {
    return world.read(
        tx ->
            tx.query("SELECT action FROM audit_log WHERE guild_id = :guild ORDER BY id")
                .bind("guild", id)
                .mapTo(String.class)
                .list());
  }
}

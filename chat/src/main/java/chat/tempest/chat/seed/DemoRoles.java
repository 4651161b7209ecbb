package chat.tempest.chat.seed;

import static chat.tempest.perms.Permission.ATTACH_FILES;
import static chat.tempest.perms.Permission.CREATE_EVENTS;
import static chat.tempest.perms.Permission.EXPLAIN_PERMISSIONS;
import static chat.tempest.perms.Permission.KICK_MEMBERS;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;
import static chat.tempest.perms.Permission.MANAGE_MESSAGES;
import static chat.tempest.perms.Permission.MANAGE_OVERWRITES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static chat.tempest.perms.Permission.PIN_MESSAGES;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.SEND_MESSAGES_IN_THREADS;
import static chat.tempest.perms.Permission.VIEW_AUDIT_LOG;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;

import chat.tempest.chat.Actor;
import chat.tempest.chat.Chat;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteKind;
import chat.tempest.chat.role.manage.RoleColor;
import chat.tempest.chat.role.manage.RoleDraft;
import chat.tempest.chat.role.manage.RoleName;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who may do what in the demo: three roles, and what is set in its places. */
final class DemoRoles {
  private static final int YELLOW = 0xf1c40f;
  private static final int GREEN = 0x2ecc71;
  private static final int BLUE = 0x3498db;

  private static final PermissionSet NOTHING = PermissionSet.NONE;
  private static final PermissionSet VIEW = PermissionSet.of(VIEW_CHANNEL);
  private static final PermissionSet SEND = PermissionSet.of(SEND_MESSAGES);

  private static final PermissionSet KEEPING =
      PermissionSet.of(
          KICK_MEMBERS,
          MANAGE_CHANNELS,
          VIEW_AUDIT_LOG,
          MANAGE_MESSAGES,
          MANAGE_ROLES,
          MANAGE_OVERWRITES,
          EXPLAIN_PERMISSIONS);

  private final Chat chat;
  private final Actor owner;
  private final GuildId guild;
  private final Function<String, UserId> person;
  private final Function<String, ChannelId> place;

  DemoRoles(
      Chat chat,
      Actor owner,
      GuildId guild,
      Function<String, UserId> person,
      Function<String, ChannelId> place) {
    this.chat = chat;
    this.owner = owner;
    this.guild = guild;
    this.person = person;
    this.place = place;
  }

  /** From the highest: a new role is the lowest of all. */
  void make() {
    var keepers = role("Keepers", YELLOW, true, KEEPING, List.of("Otis", "Ines"));
    var growing = PermissionSet.of(PIN_MESSAGES, CREATE_EVENTS);
    role("Growers", GREEN, true, growing, List.of("Ruth", "Kestrel", "Theo", "Cato"));
    var students = role("Students", BLUE, false, NOTHING, List.of("Pim", "Bea"));
    set("Welcome", new RoleId(guild.value()), NOTHING, SEND);
    set("Welcome", keepers, SEND, NOTHING);
    set("Talk", students, SEND, NOTHING);
    set(
        "general",
        person.apply("Pim"),
        PermissionSet.of(SEND_MESSAGES_IN_THREADS),
        PermissionSet.of(ATTACH_FILES));
    set("moderators", new RoleId(guild.value()), NOTHING, VIEW);
    set("moderators", keepers, VIEW, NOTHING);
    set("moderators", person.apply("Theo"), VIEW, SEND);
  }

  private RoleId role(
      String name, int color, Boolean hoist, PermissionSet allow, List<String> holders) {
    var draft =
        new RoleDraft(
            new RoleName(name),
            Optional.of(new RoleColor(color)),
            Optional.of(hoist),
            Optional.of(true),
            Optional.of(allow),
            Optional.empty());
    var role = chat.createRole().create(owner, guild, draft).id();
    holders.forEach(holder -> chat.assignRole().give(owner, guild, person.apply(holder), role));
    return role;
  }

  private void set(String where, Id target, PermissionSet allow, PermissionSet deny) {
    int kind = target instanceof UserId ? Overwrite.MEMBER : Overwrite.ROLE;
    var edit = new OverwriteEdit(new OverwriteKind(kind), allow, deny, Optional.empty());
    chat.setOverwrite().set(owner, place.apply(where), target.value(), edit);
  }
}

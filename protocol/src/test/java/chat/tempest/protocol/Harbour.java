package chat.tempest.protocol;

import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people, places and words of the golden fixtures. The reader is Ines. */
final class Harbour {
  static final GuildId GUILD = new GuildId(1_300_000_000_000_000_001L);
  static final GuildId NEW_GUILD = new GuildId(1_300_000_000_000_000_002L);
  static final GuildId LEFT_GUILD = new GuildId(1_300_000_000_000_000_003L);
  static final GuildId GONE_GUILD = new GuildId(1_300_000_000_000_000_004L);

  static final ChannelId CATEGORY = new ChannelId(1_300_000_000_000_000_010L);
  static final ChannelId GENERAL = new ChannelId(1_300_000_000_000_000_011L);
  static final ChannelId OLD = new ChannelId(1_300_000_000_000_000_012L);
  static final ChannelId NEWS = new ChannelId(1_300_000_000_000_000_013L);
  static final ChannelId SECRET = new ChannelId(1_300_000_000_000_000_014L);

  static final ChannelId TIDES = new ChannelId(1_300_000_000_000_000_015L);
  static final ChannelId KNOTS = new ChannelId(1_300_000_000_000_000_016L);
  static final ChannelId ROPES = new ChannelId(1_300_000_000_000_000_017L);

  static final RoleId CREW = new RoleId(1_300_000_000_000_000_020L);
  static final RoleId GUESTS = new RoleId(1_300_000_000_000_000_021L);

  static final MessageId FIRST = new MessageId(1_300_000_000_000_000_030L);
  static final MessageId SECOND = new MessageId(1_300_000_000_000_000_031L);
  static final MessageId THIRD = new MessageId(1_300_000_000_000_000_032L);

  static final Instant NOON = Instant.parse("2026-11-24T12:00:00.000Z");
  static final Instant LATER = Instant.parse("2026-11-24T12:00:07.250Z");

  static final User INES =
      new User(new UserId(1_300_000_000_000_000_040L), "ines", "Inès", "she/her", "Ahoy", false);
  static final User THEO =
      new User(new UserId(1_300_000_000_000_000_041L), "theo", "Theo", null, null, false);
  static final User MARA =
      new User(new UserId(1_300_000_000_000_000_042L), "mara.k", "Mara 🌊", null, null, false);
  static final User JONAS =
      new User(new UserId(1_300_000_000_000_000_043L), "jonas", "Jonas", null, null, true);

  static final PermissionSet USUAL =
      PermissionSet.of(
          Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES,
          Permission.READ_MESSAGE_HISTORY,
          Permission.EDIT_OWN_MESSAGES,
          Permission.EXPORT_GUILD_DATA);

  private Harbour() {}

  static Guild guild(String name) {
    return new Guild(GUILD, name, "Where the boats lie", INES.id());
  }

  static Role everyone(GuildId guild) {
    return new Role(
        new RoleId(guild.value()),
        guild,
        "@everyone",
        0,
        false,
        false,
        0,
        USUAL,
        PermissionSet.NONE);
  }

  static Role role(RoleId id, String name, int color, int position) {
    var mask = PermissionSet.of(Permission.MANAGE_MESSAGES);
    return new Role(
        id, GUILD, name, color, true, true, position, mask, PermissionSet.of(Permission.STREAM));
  }

  static Channel category() {
    return new Channel(
        CATEGORY,
        GUILD,
        ChannelType.CATEGORY.number(),
        "Text channels",
        null,
        0,
        null,
        0,
        List.of(),
        null);
  }

  static Channel text(
      ChannelId id, String name, @Nullable String topic, int position, @Nullable MessageId last) {
    return new Channel(
        id, GUILD, 0, name, topic, position, CATEGORY, 0, List.of(overwrite()), last);
  }

  /** A public one of the channel for everybody. */
  static Channel thread(ChannelId id, String name, ThreadMetadata state, int members) {
    return new Channel(
        id,
        GUILD,
        ChannelType.PUBLIC_THREAD.number(),
        name,
        null,
        0,
        GENERAL,
        0,
        List.of(),
        null,
        THEO.id(),
        state,
        members,
        0);
  }

  static ThreadMetadata open(boolean locked) {
    return new ThreadMetadata(false, 4_320, NOON, locked, true);
  }

  static ThreadMetadata archived() {
    return new ThreadMetadata(true, 4_320, LATER, false, true);
  }

  static ThreadMember follower(ChannelId thread, User user) {
    return new ThreadMember(thread, user.id(), NOON);
  }

  private static Overwrite overwrite() {
    return new Overwrite(
        GUILD.value(),
        Overwrite.ROLE,
        PermissionSet.of(Permission.ATTACH_FILES),
        PermissionSet.of(Permission.MENTION_EVERYONE),
        null);
  }

  /** Something that one person may for a while. */
  static Overwrite guildOverwrite(Permission allowed) {
    return new Overwrite(
        INES.id().value(),
        Overwrite.MEMBER,
        PermissionSet.of(allowed),
        PermissionSet.NONE,
        NOON.plusSeconds(3600));
  }

  static Member member(User user, @Nullable String nick, List<RoleId> roles) {
    return new Member(GUILD, user, nick, roles, NOON, null);
  }

  static Message message(MessageId id, User author, String content) {
    return new Message(
        id,
        GENERAL,
        GUILD,
        author,
        MessageType.DEFAULT.number(),
        content,
        NOON,
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        List.of(),
        null);
  }

  /** Everything that a message can have. */
  static Message reply(String content, @Nullable Instant edited) {
    return new Message(
        THIRD,
        GENERAL,
        GUILD,
        THEO,
        MessageType.REPLY.number(),
        content,
        NOON,
        edited,
        new MessageReference(GENERAL, FIRST),
        message(FIRST, INES, "Who is at the pier?"),
        List.of(INES),
        List.of(CREW),
        false,
        List.of(picture()),
        "n-42");
  }

  private static Attachment picture() {
    return new Attachment(
        new AttachmentId(1_300_000_000_000_000_050L),
        "pier.webp",
        "image/webp",
        48_213,
        "/attachments/1300000000000000050/pier.webp?sig=abc",
        1280,
        720,
        null);
  }
}

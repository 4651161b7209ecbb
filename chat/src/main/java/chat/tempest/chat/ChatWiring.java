package chat.tempest.chat;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Sight;
import chat.tempest.chat.attachment.Attachments;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.audit.ReadAuditLog;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.channel.CreateChannel;
import chat.tempest.chat.channel.DeleteChannel;
import chat.tempest.chat.channel.DeleteOverwrite;
import chat.tempest.chat.channel.EditChannel;
import chat.tempest.chat.channel.EndOverwrites;
import chat.tempest.chat.channel.MoveChannels;
import chat.tempest.chat.channel.OverwriteRule;
import chat.tempest.chat.channel.OverwriteStore;
import chat.tempest.chat.channel.OverwritesOfRole;
import chat.tempest.chat.channel.ReadChannels;
import chat.tempest.chat.channel.SetOverwrite;
import chat.tempest.chat.guild.CreateGuild;
import chat.tempest.chat.guild.DeleteGuild;
import chat.tempest.chat.guild.EditGuild;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.guild.LeaveGuild;
import chat.tempest.chat.invite.CreateInvite;
import chat.tempest.chat.invite.DeleteInvite;
import chat.tempest.chat.invite.JoinGuild;
import chat.tempest.chat.invite.ReadInvites;
import chat.tempest.chat.member.Departure;
import chat.tempest.chat.member.EditMember;
import chat.tempest.chat.member.EditOwnNick;
import chat.tempest.chat.member.EndTimeouts;
import chat.tempest.chat.member.GuildLimit;
import chat.tempest.chat.member.KickMember;
import chat.tempest.chat.member.ListMembers;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.message.AnnounceMember;
import chat.tempest.chat.message.MessageDeeds;
import chat.tempest.chat.message.Starters;
import chat.tempest.chat.permission.ExplainPermissions;
import chat.tempest.chat.permission.PreviewPermissions;
import chat.tempest.chat.permission.ViewPermissions;
import chat.tempest.chat.presence.Presences;
import chat.tempest.chat.readstate.AckMessage;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.chat.role.manage.AssignRole;
import chat.tempest.chat.role.manage.CreateRole;
import chat.tempest.chat.role.manage.DeleteRole;
import chat.tempest.chat.role.manage.EditRole;
import chat.tempest.chat.role.manage.MoveRoles;
import chat.tempest.chat.role.manage.ReadRoles;
import chat.tempest.chat.settings.EditSettings;
import chat.tempest.chat.settings.ReadSettings;
import chat.tempest.chat.settings.SettingsStore;
import chat.tempest.chat.snapshot.GuildStates;
import chat.tempest.chat.snapshot.Snapshots;
import chat.tempest.chat.thread.ArchiveThreads;
import chat.tempest.chat.thread.Archiving;
import chat.tempest.chat.thread.Following;
import chat.tempest.chat.thread.ThreadMemberStore;
import chat.tempest.chat.thread.ThreadPosts;
import chat.tempest.chat.thread.ThreadStore;
import chat.tempest.chat.thread.manage.DeleteThread;
import chat.tempest.chat.thread.manage.EditThread;
import chat.tempest.chat.thread.manage.FollowThread;
import chat.tempest.chat.thread.manage.ReadThreads;
import chat.tempest.chat.thread.manage.StartThread;
import chat.tempest.chat.typing.StartTyping;
import chat.tempest.chat.user.EditProfile;
import chat.tempest.chat.user.ReadProfile;
import chat.tempest.chat.user.UserStore;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.EventLog;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.event.Ephemeral;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Puts the chat together: stores, then what several deeds share, then the deeds. */
final class ChatWiring {
  private final Transactions transactions;
  private final EventLog log;
  private final SnowflakeGenerator ids;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Presences presences;
  private final Consumer<Ephemeral> ephemeral;

  private final UserStore users = new UserStore();
  private final SettingsStore settings = new SettingsStore();
  private final GuildStore guilds = new GuildStore();
  private final RoleStore roles = new RoleStore();
  private final MemberStore members = new MemberStore();
  private final OverwriteStore overwrites = new OverwriteStore();
  private final ChannelStore channels = new ChannelStore(overwrites);
  private final ReadStateStore readStates = new ReadStateStore();
  private final ThreadStore threads = new ThreadStore();
  private final ThreadMemberStore followers = new ThreadMemberStore();

  private final Access access;
  private final AuditLog audit;
  private final GuildLimit limit = new GuildLimit(members);
  private final Departure departure;
  private final Archiving archiving;
  private final Following following;
  private final Attachments attachments;
  private final MessageDeeds messages;

  ChatWiring(ChatParts parts) {
    transactions = parts.transactions();
    log = parts.log();
    ids = parts.ids();
    clock = parts.clock();
    random = parts.random();
    presences = parts.presences();
    ephemeral = parts.ephemeral();
    access = new Access(clock);
    audit = new AuditLog(ids);
    departure = new Departure(members, readStates, followers, access);
    archiving = new Archiving(clock, access, threads);
    following = new Following(clock, access, followers);
    attachments =
        new Attachments(
            transactions, access, ids, parts.attachmentFolder(), parts.attachmentUrls());
    messages =
        MessageDeeds.of(
            transactions,
            ids,
            clock,
            access,
            users,
            roles,
            readStates,
            attachments,
            channels,
            new ThreadPosts(channels, threads, archiving, following),
            audit);
  }

  Chat wire() {
    return new Chat(
        new Sight(transactions, access),
        snapshots(),
        attachments,
        new ReadProfile(transactions, users),
        new EditProfile(transactions, users, members),
        new ReadSettings(transactions, settings),
        new EditSettings(transactions, settings),
        new CreateGuild(transactions, ids, clock, guilds, roles, members, channels, limit),
        new EditGuild(transactions, access, guilds, audit),
        new DeleteGuild(transactions, access, guilds),
        new LeaveGuild(transactions, access, departure),
        new ReadChannels(transactions, access, channels),
        new CreateChannel(transactions, ids, access, guilds, members, channels, audit),
        new EditChannel(transactions, access, channels, audit),
        new MoveChannels(transactions, access, guilds, channels, audit),
        new DeleteChannel(transactions, access, channels, threads, overwrites, audit),
        new SetOverwrite(transactions, clock, access, guilds, channels, overwrites, members, audit),
        new DeleteOverwrite(transactions, access, guilds, channels, overwrites, members, audit),
        new EndOverwrites(transactions, clock, access, guilds, channels, overwrites, audit),
        startThread(),
        new EditThread(transactions, access, channels, threads, archiving, audit),
        new DeleteThread(transactions, access, channels, audit),
        new FollowThread(transactions, access, members, channels, followers, following, audit),
        new ReadThreads(transactions, access, channels, threads, followers),
        new ArchiveThreads(transactions, channels, threads, archiving),
        new ExplainPermissions(transactions, access),
        new ViewPermissions(transactions, access),
        previewPermissions(),
        new ReadRoles(transactions, access, roles),
        new CreateRole(transactions, ids, access, guilds, roles, audit),
        new EditRole(transactions, access, guilds, roles, audit),
        new MoveRoles(transactions, access, guilds, roles, audit),
        deleteRole(),
        new AssignRole(transactions, access, members, roles, audit),
        new ListMembers(transactions, access, members),
        new EditOwnNick(transactions, access, members, audit),
        new EditMember(transactions, clock, access, members, audit),
        new EndTimeouts(transactions, clock, members, audit),
        new KickMember(transactions, access, members, departure, audit),
        new ReadInvites(transactions, clock, access),
        new CreateInvite(transactions, clock, random, access, guilds, users, members, audit),
        new DeleteInvite(transactions, clock, access, audit),
        joinGuild(),
        messages.send(),
        messages.edit(),
        messages.delete(),
        messages.read(),
        new ReadAuditLog(transactions, access, users),
        new AckMessage(transactions, access, readStates),
        new StartTyping(transactions, access, ephemeral));
  }

  private StartThread startThread() {
    return new StartThread(
        transactions,
        ids,
        access,
        channels,
        threads,
        archiving,
        following,
        new Starters(users),
        audit);
  }

  private Snapshots snapshots() {
    var states =
        new GuildStates(
            log, guilds, overwrites, roles, channels, followers, members, readStates, presences);
    return new Snapshots(transactions, access, log, users, settings, states);
  }

  private PreviewPermissions previewPermissions() {
    var rule = new OverwriteRule(access, members);
    return new PreviewPermissions(transactions, access, overwrites, rule);
  }

  private DeleteRole deleteRole() {
    var ofRole = new OverwritesOfRole(channels, overwrites);
    return new DeleteRole(transactions, access, guilds, roles, ofRole, audit);
  }

  private JoinGuild joinGuild() {
    var announce = new AnnounceMember(ids, access);
    return new JoinGuild(transactions, clock, members, limit, announce, readStates);
  }
}

package chat.tempest.chat;

import chat.tempest.chat.access.Sight;
import chat.tempest.chat.attachment.Attachments;
import chat.tempest.chat.audit.ReadAuditLog;
import chat.tempest.chat.channel.CreateChannel;
import chat.tempest.chat.channel.DeleteChannel;
import chat.tempest.chat.channel.DeleteOverwrite;
import chat.tempest.chat.channel.EditChannel;
import chat.tempest.chat.channel.EndOverwrites;
import chat.tempest.chat.channel.MoveChannels;
import chat.tempest.chat.channel.ReadChannels;
import chat.tempest.chat.channel.SetOverwrite;
import chat.tempest.chat.guild.CreateGuild;
import chat.tempest.chat.guild.DeleteGuild;
import chat.tempest.chat.guild.EditGuild;
import chat.tempest.chat.guild.LeaveGuild;
import chat.tempest.chat.invite.CreateInvite;
import chat.tempest.chat.invite.DeleteInvite;
import chat.tempest.chat.invite.JoinGuild;
import chat.tempest.chat.invite.ReadInvites;
import chat.tempest.chat.member.EditOwnNick;
import chat.tempest.chat.member.KickMember;
import chat.tempest.chat.member.ListMembers;
import chat.tempest.chat.message.DeleteMessage;
import chat.tempest.chat.message.EditMessage;
import chat.tempest.chat.message.ReadMessages;
import chat.tempest.chat.message.SendMessage;
import chat.tempest.chat.permission.ExplainPermissions;
import chat.tempest.chat.permission.PreviewPermissions;
import chat.tempest.chat.permission.ViewPermissions;
import chat.tempest.chat.readstate.AckMessage;
import chat.tempest.chat.role.manage.AssignRole;
import chat.tempest.chat.role.manage.CreateRole;
import chat.tempest.chat.role.manage.DeleteRole;
import chat.tempest.chat.role.manage.EditRole;
import chat.tempest.chat.role.manage.MoveRoles;
import chat.tempest.chat.role.manage.ReadRoles;
import chat.tempest.chat.settings.EditSettings;
import chat.tempest.chat.settings.ReadSettings;
import chat.tempest.chat.snapshot.Snapshots;
import chat.tempest.chat.typing.StartTyping;
import chat.tempest.chat.user.EditProfile;
import chat.tempest.chat.user.ReadProfile;

/** All that people can do, wired by hand: one accessor a deed. */
public record Chat(
    Sight sight,
    Snapshots snapshots,
    Attachments attachments,
    ReadProfile readProfile,
    EditProfile editProfile,
    ReadSettings readSettings,
    EditSettings editSettings,
    CreateGuild createGuild,
    EditGuild editGuild,
    DeleteGuild deleteGuild,
    LeaveGuild leaveGuild,
    ReadChannels readChannels,
    CreateChannel createChannel,
    EditChannel editChannel,
    MoveChannels moveChannels,
    DeleteChannel deleteChannel,
    SetOverwrite setOverwrite,
    DeleteOverwrite deleteOverwrite,
    EndOverwrites endOverwrites,
    ExplainPermissions explainPermissions,
    ViewPermissions viewPermissions,
    PreviewPermissions previewPermissions,
    ReadRoles readRoles,
    CreateRole createRole,
    EditRole editRole,
    MoveRoles moveRoles,
    DeleteRole deleteRole,
    AssignRole assignRole,
    ListMembers listMembers,
    EditOwnNick editOwnNick,
    KickMember kickMember,
    ReadInvites readInvites,
    CreateInvite createInvite,
    DeleteInvite deleteInvite,
    JoinGuild joinGuild,
    SendMessage sendMessage,
    EditMessage editMessage,
    DeleteMessage deleteMessage,
    ReadMessages readMessages,
    ReadAuditLog readAuditLog,
    AckMessage ackMessage,
    StartTyping startTyping) {
  public static Chat of(ChatParts parts) {
    return new ChatWiring(parts).wire();
  }
}

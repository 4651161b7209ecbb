package chat.tempest.app;

import chat.tempest.api.application.ApplicationRoutes;
import chat.tempest.api.attachment.AttachmentRoutes;
import chat.tempest.api.audit.AuditRoutes;
import chat.tempest.api.auth.AuthRoutes;
import chat.tempest.api.auth.DeviceRoutes;
import chat.tempest.api.auth.NativeRoutes;
import chat.tempest.api.auth.PasskeyRoutes;
import chat.tempest.api.auth.RecoveryRoutes;
import chat.tempest.api.auth.RegistrationModeRoutes;
import chat.tempest.api.auth.StepUpRoutes;
import chat.tempest.api.auth.TokenRoutes;
import chat.tempest.api.channel.ChannelRoutes;
import chat.tempest.api.gateway.GatewayRoutes;
import chat.tempest.api.guild.GuildRoutes;
import chat.tempest.api.invite.InviteRoutes;
import chat.tempest.api.member.MemberRoutes;
import chat.tempest.api.message.MessageRoutes;
import chat.tempest.api.permission.PermissionRoutes;
import chat.tempest.api.readstate.ReadStateRoutes;
import chat.tempest.api.role.RoleRoutes;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.api.thread.ThreadRoutes;
import chat.tempest.api.typing.TypingRoutes;
import chat.tempest.api.user.UserRoutes;
import chat.tempest.auth.Auth;
import chat.tempest.auth.signup.SignUpRule;
import chat.tempest.chat.Chat;
import java.net.URI;
import java.util.List;

/** The routes of every feature. */
record AllRoutes(Auth auth, SignUpRule signUp, Chat chat, URI publicOrigin) {

  RouteTable table() {
    var table = new RouteTable();
    features().forEach(table::include);
    return table;
  }

  private List<Routes> features() {
    return List.of(
        new AuthRoutes(signUp, auth.registration(), auth.authentication(), auth.logout()),
        new TokenRoutes(
            auth.refreshTokens(),
            auth.nativeApps().exchange(),
            auth.clients().credentials(),
            auth.devices()),
        new RegistrationModeRoutes(signUp),
        new NativeRoutes(auth.nativeApps().authorization()),
        new StepUpRoutes(auth.stepUp()),
        new PasskeyRoutes(auth.addPasskey(), auth.managePasskeys()),
        new DeviceRoutes(auth.devices(), auth.securityEvents()),
        new RecoveryRoutes(auth.recovery(), auth.approvals()),
        new ApplicationRoutes(auth.clients().applications()),
        new UserRoutes(chat),
        new GuildRoutes(chat),
        new ChannelRoutes(chat),
        new ThreadRoutes(chat),
        new MemberRoutes(chat),
        new RoleRoutes(chat),
        new PermissionRoutes(chat),
        new AuditRoutes(chat),
        new InviteRoutes(chat),
        new MessageRoutes(chat),
        new AttachmentRoutes(chat.attachments()),
        new ReadStateRoutes(chat),
        new TypingRoutes(chat),
        new GatewayRoutes(publicOrigin));
  }
}

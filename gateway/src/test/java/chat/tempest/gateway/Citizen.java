package chat.tempest.gateway;

import chat.tempest.auth.testing.TestDevice;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.chat.Actor;
import chat.tempest.chat.channel.ChannelDraft;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteKind;
import chat.tempest.chat.guild.GuildDraft;
import chat.tempest.chat.guild.GuildName;
import chat.tempest.chat.invite.InviteCode;
import chat.tempest.chat.invite.InviteDraft;
import chat.tempest.chat.message.Content;
import chat.tempest.chat.message.MessageDraft;
import chat.tempest.chat.thread.manage.ThreadDraft;
import chat.tempest.chat.thread.manage.ThreadEdit;
import chat.tempest.chat.thread.manage.ThreadKind;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Patch;
import chat.tempest.core.UserId;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody with an account, who does things through the chat and comes to the gateway. */
record Citizen(World world, TestDevice device, SignedIn login) {

  UserId id() {
    return login.user().id();
  }

  Actor actor() {
    return Actor.trusted(id());
  }

  /** Connected and identified; Ready is the next frame. */
  TestClient identifies() {
    var client = world.connects();
    identifies(client);
    return client;
  }

  void identifies(TestClient client) {
    var nonce = client.hears(ServerOp.Hello.class).nonce();
    client.say(new ClientOp.Identify(login.accessToken(), proof(nonce)));
  }

  /** Connected, and asking for what was missed. */
  TestClient resumes(String sessionId, Map<String, Long> cursors) {
    var client = world.connects();
    var nonce = client.hears(ServerOp.Hello.class).nonce();
    client.say(new ClientOp.Resume(login.accessToken(), proof(nonce), sessionId, cursors));
    return client;
  }

  String proof(String nonce) {
    return device
        .proof("GET", World.ORIGIN + "/gateway")
        .token(login.accessToken())
        .nonce(nonce)
        .sign();
  }

  GuildId founds(String name) {
    var draft = new GuildDraft(new GuildName(name));
    return world.chat().createGuild().create(actor(), draft).id();
  }

  void invites(Citizen other, GuildId guild) {
    var draft = new InviteDraft(Optional.empty(), Optional.empty());
    var invite = world.chat().createInvite().create(actor(), guild, draft);
    world.chat().joinGuild().join(other.actor(), new InviteCode(invite.code()));
  }

  void leaves(GuildId guild) {
    world.chat().leaveGuild().leave(actor(), guild);
  }

  Channel makesChannel(GuildId guild, String name) {
    var draft =
        new ChannelDraft(
            new ChannelName(name),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return world.chat().createChannel().create(actor(), guild, draft);
  }

  /** From everyone but who manages it. */
  void hides(GuildId guild, ChannelId channel) {
    overwrites(guild, channel, PermissionSet.NONE, PermissionSet.of(Permission.VIEW_CHANNEL));
  }

  void shows(GuildId guild, ChannelId channel) {
    overwrites(guild, channel, PermissionSet.of(Permission.VIEW_CHANNEL), PermissionSet.NONE);
  }

  private void overwrites(
      GuildId guild, ChannelId channel, PermissionSet allow, PermissionSet deny) {
    var edit = new OverwriteEdit(new OverwriteKind(Overwrite.ROLE), allow, deny, Optional.empty());
    world.chat().setOverwrite().set(actor(), channel, guild.value(), edit);
  }

  ChannelId general(GuildId guild) {
    return world.chat().snapshots().ready(id()).guilds().stream()
        .filter(state -> state.guild().id().equals(guild))
        .flatMap(state -> state.channels().stream())
        .filter(channel -> channel.name().equals("general"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  Channel begins(String thread, ChannelId channel) {
    return begins(thread, channel, ThreadKind.PUBLIC);
  }

  Channel beginsPrivately(String thread, ChannelId channel) {
    return begins(thread, channel, ThreadKind.PRIVATE);
  }

  private Channel begins(String thread, ChannelId channel, ThreadKind kind) {
    var draft =
        new ThreadDraft(
            new ChannelName(thread),
            Optional.of(kind),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return world.chat().startThread().in(actor(), channel, draft);
  }

  void adds(Citizen other, ChannelId thread) {
    world.chat().followThread().add(actor(), thread, other.id());
  }

  void takesOut(Citizen other, ChannelId thread) {
    world.chat().followThread().remove(actor(), thread, other.id());
  }

  void archives(ChannelId thread) {
    var edit =
        new ThreadEdit(
            Patch.keep(), Patch.keep(), Patch.to(true), Patch.keep(), Patch.keep(), Patch.keep());
    world.chat().editThread().edit(actor(), thread, edit);
  }

  Message says(ChannelId channel, String content) {
    var draft =
        new MessageDraft(
            new Content(content),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return world.chat().sendMessage().send(actor(), channel, draft, List.of());
  }
}

package chat.tempest.api.channel;

import static chat.tempest.perms.Permission.MANAGE_CHANNELS;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.channel.ChannelDraft;
import chat.tempest.chat.channel.ChannelOrder;
import chat.tempest.protocol.Channel;

/** Channels and categories, and their order; threads where a route is for one of them. */
public final class ChannelRoutes implements Routes {
  private static final String CHANNEL = "/channels/{channel_id}";
  private static final String OF_GUILD = "/guilds/{guild_id}/channels";

  private final Chat chat;

  public ChannelRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Channels";
  }

  @Override
  public void declare(RouteTable table) {
    ofGuild(table);
    single(table);
  }

  private void ofGuild(RouteTable table) {
    table
        .get(OF_GUILD)
        .summary("List the channels of a server that one may view")
        .answersListOf(Channel.class)
        .handle(call -> chat.readChannels().all(call.actor(), call.guildId()));
    table
        .post(OF_GUILD, ChannelDraft.class)
        .summary("Create a channel or category")
        .refuses(409, "too_many_channels")
        .needs(MANAGE_CHANNELS)
        .answers(Channel.class)
        .handle((call, draft) -> chat.createChannel().create(call.actor(), call.guildId(), draft));
    table
        .patch(OF_GUILD, ChannelOrder.class)
        .summary("Move channels")
        .needs(MANAGE_CHANNELS)
        .handle((call, order) -> chat.moveChannels().move(call.actor(), call.guildId(), order));
  }

  private void single(RouteTable table) {
    table
        .get(CHANNEL)
        .summary("Read a channel")
        .needs(VIEW_CHANNEL)
        .answers(Channel.class)
        .handle(call -> chat.readChannels().one(call.actor(), call.channelId()));
    table
        .patch(CHANNEL, AnyChannelEdit.class)
        .summary("Change a channel; of a thread its owner some, with MANAGE_THREADS all")
        .refuses(409, "thread_archived", "too_many_threads")
        .needs(MANAGE_CHANNELS)
        .answers(Channel.class)
        .handle(this::edit);
    table
        .delete(CHANNEL)
        .summary("Delete a channel and all that was said in it; a thread with MANAGE_THREADS")
        .needs(MANAGE_CHANNELS)
        .handle(this::delete);
  }

  private Channel edit(Call call, AnyChannelEdit edit) {
    return isThread(call)
        ? chat.editThread().edit(call.actor(), call.channelId(), edit.ofThread())
        : chat.editChannel().edit(call.actor(), call.channelId(), edit.ofChannel());
  }

  private void delete(Call call) {
    if (isThread(call)) {
      chat.deleteThread().delete(call.actor(), call.channelId());
    } else {
      chat.deleteChannel().delete(call.actor(), call.channelId());
    }
  }

  private boolean isThread(Call call) {
    return chat.readChannels().one(call.actor(), call.channelId()).isThread();
  }
}

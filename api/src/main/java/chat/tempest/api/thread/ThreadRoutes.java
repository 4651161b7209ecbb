package chat.tempest.api.thread;

import static chat.tempest.perms.Permission.ADD_THREAD_MEMBERS;
import static chat.tempest.perms.Permission.CREATE_PUBLIC_THREADS;
import static chat.tempest.perms.Permission.MANAGE_THREADS;
import static chat.tempest.perms.Permission.READ_MESSAGE_HISTORY;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.thread.manage.ThreadDraft;
import chat.tempest.chat.thread.manage.ThreadKind;
import chat.tempest.chat.thread.manage.ThreadPage;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMember;
import java.time.Instant;
import java.util.Optional;

/** Threads and who follows them. They are read, changed and deleted as channels are. */
public final class ThreadRoutes implements Routes {
  private static final String CHANNEL = "/channels/{channel_id}";
  private static final String MEMBERS = CHANNEL + "/thread-members";
  private static final String ARCHIVED = CHANNEL + "/threads/archived";

  private static final Query<Integer> LIMIT = Query.number("limit", 1, 100, 50);
  private static final Query<Optional<Instant>> BEFORE = Query.instant("before");
  private static final Query<Optional<UserId>> AFTER = Query.id("after", UserId::parse);

  private final Chat chat;

  public ThreadRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Threads";
  }

  @Override
  public void declare(RouteTable table) {
    beginning(table);
    listing(table);
    own(table);
    others(table);
  }

  private void beginning(RouteTable table) {
    table
        .post(CHANNEL + "/messages/{message_id}/threads", ThreadDraft.class)
        .summary("Begin a thread from a message: it has the message's id")
        .refuses(404, "unknown_message")
        .refuses(409, "thread_exists", "too_many_threads")
        .refuses(429, "slowmode")
        .needs(CREATE_PUBLIC_THREADS)
        .answers(Channel.class)
        .handle(
            (call, draft) ->
                chat.startThread().from(call.actor(), call.channelId(), call.messageId(), draft));
    table
        .post(CHANNEL + "/threads", ThreadDraft.class)
        .summary("Begin a thread: a private one with CREATE_PRIVATE_THREADS instead")
        .refuses(409, "too_many_threads")
        .refuses(429, "slowmode")
        .needs(CREATE_PUBLIC_THREADS)
        .answers(Channel.class)
        .handle((call, draft) -> chat.startThread().in(call.actor(), call.channelId(), draft));
  }

  private void listing(RouteTable table) {
    table
        .get("/guilds/{guild_id}/threads/active")
        .summary("List a server's open threads that one may view, the oldest first")
        .answers(ThreadPage.class)
        .handle(call -> chat.readThreads().active(call.actor(), call.guildId()));
    table
        .get(ARCHIVED + "/public")
        .summary("List a channel's archived threads, those first that were archived last")
        .needs(READ_MESSAGE_HISTORY)
        .query(LIMIT, BEFORE)
        .answers(ThreadPage.class)
        .handle(call -> archived(call, ThreadKind.PUBLIC));
    table
        .get(ARCHIVED + "/private")
        .summary("List a channel's archived private threads: one's own, or with MANAGE_THREADS all")
        .needs(READ_MESSAGE_HISTORY)
        .query(LIMIT, BEFORE)
        .answers(ThreadPage.class)
        .handle(call -> archived(call, ThreadKind.PRIVATE));
  }

  private ThreadPage archived(Call call, ThreadKind kind) {
    return chat.readThreads()
        .archived(call.actor(), call.channelId(), kind, call.query(BEFORE), call.query(LIMIT));
  }

  private void own(RouteTable table) {
    table
        .put(MEMBERS + "/@me")
        .summary("Follow a thread")
        .refuses(409, "thread_archived", "too_many_thread_members")
        .needs(VIEW_CHANNEL)
        .handle(call -> add(call, call.actor().userId()));
    table
        .delete(MEMBERS + "/@me")
        .summary("Follow a thread no longer: leave a private one")
        .needs(VIEW_CHANNEL)
        .handle(call -> remove(call, call.actor().userId()));
  }

  private void others(RouteTable table) {
    table
        .get(MEMBERS)
        .summary("List who follows a thread, in the order of their ids")
        .needs(VIEW_CHANNEL)
        .query(LIMIT, AFTER)
        .answersListOf(ThreadMember.class)
        .handle(
            call ->
                chat.readThreads()
                    .followers(
                        call.actor(),
                        call.channelId(),
                        call.query(AFTER).map(UserId::value).orElse(0L),
                        call.query(LIMIT)));
    table
        .get(MEMBERS + "/{user_id}")
        .summary("Tell whether somebody follows a thread, and since when")
        .refuses(404, "unknown_thread_member")
        .needs(VIEW_CHANNEL)
        .answers(ThreadMember.class)
        .handle(call -> chat.readThreads().follower(call.actor(), call.channelId(), call.userId()));
    table
        .put(MEMBERS + "/{user_id}")
        .summary("Add somebody to a thread")
        .refuses(404, "unknown_member")
        .refuses(409, "thread_archived", "too_many_thread_members")
        .needs(ADD_THREAD_MEMBERS)
        .handle(call -> add(call, call.userId()));
    table
        .delete(MEMBERS + "/{user_id}")
        .summary("Take somebody out of a thread: who began a private one may, too")
        .needs(MANAGE_THREADS)
        .handle(call -> remove(call, call.userId()));
  }

  private void add(Call call, UserId user) {
    chat.followThread().add(call.actor(), call.channelId(), user);
  }

  private void remove(Call call, UserId user) {
    chat.followThread().remove(call.actor(), call.channelId(), user);
  }
}

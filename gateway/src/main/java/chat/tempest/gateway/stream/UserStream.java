package chat.tempest.gateway.stream;

import chat.tempest.core.UserId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.GatewayMetrics;
import java.util.List;
import java.util.concurrent.Executor;

/** A user's own stream: everything in it is for all of their sessions. */
final class UserStream extends EventStream {
  private final OwnEvents own;

  UserStream(
      UserId user, OwnEvents own, Executor threads, History history, GatewayMetrics metrics) {
    super(user.value(), threads, history, metrics);
    this.own = own;
  }

  @Override
  protected void deliver(LoggedEvent event, List<Seat> to) {
    own.deliver(event, to.stream().map(Seat::session).toList());
  }

  @Override
  protected void catchUp(Seat seat, List<LoggedEvent> missed) {
    missed.forEach(event -> own.deliver(event, List.of(seat.session())));
  }

  @Override
  protected void reseated() {}
}

package chat.tempest.gateway.stream;

import chat.tempest.gateway.transport.Connection;
import chat.tempest.gateway.transport.Mailbox;
import chat.tempest.gateway.transport.Outgoing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Connections sorted by their event loop, ready to be written to again and again. */
record Receivers(Map<Mailbox, List<Connection>> byLoop) {

  static Receivers of(List<Seat> seats, Predicate<Seat> wanted) {
    var byLoop = new LinkedHashMap<Mailbox, List<Connection>>();
    for (var seat : seats) {
      if (wanted.test(seat)) {
        var connection = seat.session().connection();
        byLoop.computeIfAbsent(connection.mailbox(), _ -> new ArrayList<>()).add(connection);
      }
    }
    return new Receivers(byLoop);
  }

  void send(Outgoing frame) {
    byLoop.forEach((mailbox, connections) -> mailbox.send(frame, connections));
  }
}

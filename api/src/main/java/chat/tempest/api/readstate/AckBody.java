package chat.tempest.api.readstate;

import chat.tempest.chat.readstate.Ack;
import java.util.Optional;

/**
 * How a message is acknowledged.
 *
 * @param manual whether the reader says so themselves, which may move back as well
 */
record AckBody(Optional<Boolean> manual) {
  Ack ack() {
    return manual.orElse(false) ? Ack.MANUAL : Ack.SEEN;
  }
}

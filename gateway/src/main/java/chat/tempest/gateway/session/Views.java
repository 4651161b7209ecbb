package chat.tempest.gateway.session;

import chat.tempest.chat.snapshot.Snapshot;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import java.util.List;

/** What a user sees at the beginning of a session. Blocks on the database. */
public interface Views {
  Snapshot ready(UserId user);

  /** Of the members of all their guilds who are not offline. */
  List<Presence> presences(UserId user);

  /** Of all channels that they may view. */
  List<ReadState> readStates(UserId user);
}

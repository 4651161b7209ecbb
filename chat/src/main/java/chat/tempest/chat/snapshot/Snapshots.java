package chat.tempest.chat.snapshot;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.settings.SettingsStore;
import chat.tempest.chat.user.UserStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.EventLog;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a session starts from: each in one transaction, so that it is one moment. */
public final class Snapshots {
  private final Transactions transactions;
  private final Access access;
  private final EventLog log;
  private final UserStore users;
  private final SettingsStore settings;
  private final GuildStates guilds;

  public Snapshots(
      Transactions transactions,
      Access access,
      EventLog log,
      UserStore users,
      SettingsStore settings,
      GuildStates guilds) {
    this.transactions = transactions;
    this.access = access;
    this.log = log;
    this.users = users;
    this.settings = settings;
    this.guilds = guilds;
  }

  /**
   * Everything that the user may see.
   *
   * @throws Problem.NotFound where the user does not exist
   */
  public Snapshot ready(UserId user) {
    return transactions.read(
        tx -> {
          var states = guilds.of(tx, user, access.everywhere(tx, user));
          var cursors = new TreeMap<String, Long>();
          states.forEach(state -> cursors.put(state.guild().id().toString(), state.cursor()));
          return new Snapshot(
              users.get(tx, user).orElseThrow(() -> Problem.notFound(user)),
              states,
              log.head(tx, user.value()),
              cursors,
              settings.get(tx, user).orElseThrow(() -> Problem.notFound(user)).entries());
        });
  }

  /** One guild as the user sees it; empty where they are no member. */
  public Optional<GuildState> guild(UserId user, GuildId guild) {
    return transactions.read(tx -> guild(tx, user, guild));
  }

  /**
   * One guild as the actor sees it.
   *
   * @throws Problem.NotFound where it does not exist or the actor is no member
   */
  public GuildState guild(Actor actor, GuildId guild) {
    return guild(actor.userId(), guild).orElseThrow(() -> Problem.notFound(guild));
  }

  private Optional<GuildState> guild(Transaction tx, UserId user, GuildId guild) {
    return access.find(tx, user, guild).stream()
        .flatMap(standing -> guilds.of(tx, user, List.of(standing)).stream())
        .findFirst();
  }

  /**
   * All channels and active threads of a guild, whoever may view them: not to be shown without
   * asking for sight.
   */
  public List<Channel> channels(GuildId guild) {
    return transactions.read(tx -> guilds.channels(tx, guild));
  }

  /** The user's read states in all channels that they may view. */
  public List<ReadState> readStates(UserId user) {
    return transactions.read(tx -> guilds.readStates(tx, user, access.everywhere(tx, user)));
  }

  /** Who is there, in all of the user's guilds. */
  public List<Presence> presences(UserId user) {
    return transactions.read(
        tx -> {
          var ids = access.everywhere(tx, user).stream().map(Standing::guildId).toList();
          return guilds.presences(guilds.members(tx, ids));
        });
  }
}

package chat.tempest.chat.invite;

import chat.tempest.chat.Actor;
import chat.tempest.chat.member.GuildLimit;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.message.AnnounceMember;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.event.GuildJoined;
import chat.tempest.protocol.event.MemberJoined;
import java.time.InstantSource;

/** Comes into a guild by an invite, and is greeted there. */
public final class JoinGuild {
  private final Transactions transactions;
  private final InstantSource clock;
  private final MemberStore members;
  private final GuildLimit limit;
  private final BanStore bans = new BanStore();
  private final InviteStore invites = new InviteStore();
  private final AnnounceMember announce;
  private final ReadStateStore readStates;

  public JoinGuild(
      Transactions transactions,
      InstantSource clock,
      MemberStore members,
      GuildLimit limit,
      AnnounceMember announce,
      ReadStateStore readStates) {
    this.transactions = transactions;
    this.clock = clock;
    this.members = members;
    this.limit = limit;
    this.announce = announce;
    this.readStates = readStates;
  }

  /**
   * Whoever is in the guild already stays in it, and the invite is not used up.
   *
   * @throws Problem.NotFound where the invite does not exist or has ended
   * @throws Problem.Forbidden {@code banned}
   * @throws Problem.Conflict {@code too_many_guilds} where the actor is in as many as one may be
   */
  public Joined join(Actor actor, InviteCode code) {
    return transactions.write(
        tx -> {
          var guild = invites.guildOf(tx, code).orElseThrow(() -> Problem.notFound("invite"));
          if (members.get(tx, guild, actor.userId()).isEmpty()) {
            requireMayCome(tx, actor, guild);
            come(tx, actor, guild, code);
          }
          return new Joined(guild);
        });
  }

  private void requireMayCome(Transaction tx, Actor actor, GuildId guild) {
    if (bans.isBanned(tx, guild, actor.userId())) {
      throw Problem.forbidden("banned", "You are banned from this server.");
    }
    limit.requireRoom(tx, actor.userId());
  }

  private void come(Transaction tx, Actor actor, GuildId guild, InviteCode code) {
    var now = clock.instant();
    if (!members.insert(tx, guild, actor.userId(), now)) {
      return; // the same person came by another request a moment ago
    }
    if (!invites.use(tx, code, now)) {
      throw Problem.notFound("invite");
    }
    var member = members.get(tx, guild, actor.userId()).orElseThrow();
    tx.emit(new MemberJoined(member));
    announce.joined(tx, member);
    readStates.start(tx, actor.userId(), guild);
    tx.emit(new GuildJoined(actor.userId(), guild));
  }
}

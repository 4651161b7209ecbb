package chat.tempest.chat.invite;

import static chat.tempest.chat.audit.AuditAction.INVITE_CREATE;
import static chat.tempest.perms.Permission.CREATE_INSTANT_INVITE;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.user.UserStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Invite;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Makes a link by which others come into a guild. */
public final class CreateInvite {
  private static final int MOST = 1_000;

  private final Transactions transactions;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Access access;
  private final GuildStore guilds;
  private final UserStore users;
  private final MemberStore members;
  private final InviteStore invites = new InviteStore();
  private final AuditLog audit;

  public CreateInvite(
      Transactions transactions,
      InstantSource clock,
      SecureRandom random,
      Access access,
      GuildStore guilds,
      UserStore users,
      MemberStore members,
      AuditLog audit) {
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
    this.access = access;
    this.guilds = guilds;
    this.users = users;
    this.members = members;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#CREATE_INSTANT_INVITE}
   * @throws Problem.Conflict {@code too_many_invites}
   */
  public Invite create(Actor actor, GuildId id, InviteDraft draft) {
    return transactions.write(
        tx -> {
          access.require(tx, actor, id, CREATE_INSTANT_INVITE);
          requireRoom(tx, id);
          var invite = insert(tx, actor, id, draft);
          audit.created(tx, actor, id, INVITE_CREATE, id, invite);
          return invite;
        });
  }

  private void requireRoom(Transaction tx, GuildId guild) {
    var now = clock.instant();
    invites.deleteEnded(tx, guild, now);
    if (invites.count(tx, guild, now) >= MOST) {
      throw Problem.conflict(
          "too_many_invites", "There are " + MOST + " invites: delete one of them first.");
    }
  }

  /** Draws codes until one is free, which is the first. */
  private Invite insert(Transaction tx, Actor actor, GuildId id, InviteDraft draft) {
    Invite invite;
    do {
      invite = invite(tx, actor, id, draft);
    } while (!invites.insert(tx, invite));
    return invite;
  }

  private Invite invite(Transaction tx, Actor actor, GuildId id, InviteDraft draft) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Invite(
        InviteCode.random(random).value(),
        guilds.get(tx, id).orElseThrow(() -> Problem.notFound(id)),
        users.get(tx, actor.userId()).orElseThrow(() -> Problem.notFound(actor.userId())),
        0,
        draft.maxUses().orElse(MaxUses.ANY_NUMBER).value(),
        now,
        draft.maxAge().orElse(MaxAge.USUAL).after(now).orElse(null),
        members.count(tx, Set.of(id)).getOrDefault(id, 0));
  }
}

package chat.tempest.chat.invite;

import static chat.tempest.perms.Permission.MANAGE_GUILD;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Invite;
import java.time.InstantSource;
import java.util.List;

/** Shows invites. */
public final class ReadInvites {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Access access;
  private final InviteStore invites = new InviteStore();

  public ReadInvites(Transactions transactions, InstantSource clock, Access access) {
    this.transactions = transactions;
    this.clock = clock;
    this.access = access;
  }

  /**
   * Those of a guild that are still good, the oldest first.
   *
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#MANAGE_GUILD}
   */
  public List<Invite> of(Actor actor, GuildId guild) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, guild, MANAGE_GUILD);
          return invites.of(tx, guild, clock.instant());
        });
  }

  /** Whether anybody could join with that code, which may be no code at all. */
  public boolean isLive(String code) {
    try {
      preview(new InviteCode(code));
      return true;
    } catch (Problem.NotFound | Problem.Invalid none) {
      return false;
    }
  }

  /**
   * What anybody may see of an invite.
   *
   * @throws Problem.NotFound where there is none, or none any more
   */
  public InvitePreview preview(InviteCode code) {
    return transactions
        .read(tx -> invites.get(tx, code, clock.instant()))
        .map(InvitePreview::of)
        .orElseThrow(() -> Problem.notFound("invite"));
  }
}

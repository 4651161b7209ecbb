package chat.tempest.chat.audit;

import static chat.tempest.perms.Permission.VIEW_AUDIT_LOG;
import static java.util.stream.Collectors.toSet;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.user.UserStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;

/**
 * Shows who changed what. All of it, also of channels that the reader does not see: the log is for
 * those who look after the others, and would be blind where it matters.
 */
public final class ReadAuditLog {
  /** Lines of one page. */
  public static final int LARGEST_PAGE = 100;

  /** Lines of a page, where nothing else is asked for. */
  public static final int USUAL_PAGE = 50;

  private final Transactions transactions;
  private final Access access;
  private final UserStore users;
  private final AuditStore entries = new AuditStore();

  public ReadAuditLog(Transactions transactions, Access access, UserStore users) {
    this.transactions = transactions;
    this.access = access;
    this.users = users;
  }

  /**
   * The newest of those that fit.
   *
   * @param limit 1 to {@link #LARGEST_PAGE}
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#VIEW_AUDIT_LOG}
   */
  public AuditLogPage page(Actor actor, GuildId guild, AuditFilter filter, int limit) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, guild, VIEW_AUDIT_LOG);
          var page = entries.page(tx, guild, filter, limit).stream().map(AuditRow::entry).toList();
          var named = page.stream().flatMap(NamedPeople::of).collect(toSet());
          return new AuditLogPage(page, users.of(tx, named));
        });
  }
}

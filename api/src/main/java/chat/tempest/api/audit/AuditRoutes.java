package chat.tempest.api.audit;

import static chat.tempest.perms.Permission.VIEW_AUDIT_LOG;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.audit.AuditAction;
import chat.tempest.chat.audit.AuditFilter;
import chat.tempest.chat.audit.AuditLogPage;
import chat.tempest.chat.audit.ReadAuditLog;
import chat.tempest.core.AuditEntryId;
import chat.tempest.core.Id;
import chat.tempest.core.UserId;
import java.util.Optional;

/** The audit log: read. */
public final class AuditRoutes implements Routes {
  private static final Query<Optional<UserId>> USER = Query.id("user_id", UserId::parse);
  private static final Query<Optional<AuditAction>> ACTION =
      Query.constant("action_type", AuditAction.class);
  private static final Query<Optional<Long>> TARGET = Query.snowflake("target_id", Id::parse);
  private static final Query<Optional<AuditEntryId>> BEFORE =
      Query.id("before", AuditEntryId::parse);
  private static final Query<Optional<AuditEntryId>> AFTER = Query.id("after", AuditEntryId::parse);
  private static final Query<Integer> LIMIT =
      Query.number("limit", 1, ReadAuditLog.LARGEST_PAGE, ReadAuditLog.USUAL_PAGE);

  private final Chat chat;

  public AuditRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Audit log";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/guilds/{guild_id}/audit-logs")
        .summary("Read who changed what in a server, the newest first")
        .query(USER, ACTION, TARGET, BEFORE, AFTER, LIMIT)
        .needs(VIEW_AUDIT_LOG)
        .answers(AuditLogPage.class)
        .handle(this::page);
  }

  private AuditLogPage page(Call call) {
    var filter =
        new AuditFilter(
            call.query(USER),
            call.query(ACTION),
            call.query(TARGET),
            call.query(BEFORE),
            call.query(AFTER));
    return chat.readAuditLog().page(call.actor(), call.guildId(), filter, call.query(LIMIT));
  }
}

package chat.tempest.chat.audit;

import chat.tempest.chat.Actor;
import chat.tempest.chat.Reason;
import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.wire.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who changed what and why, with what was before and after, in the transaction of the
 * change.
 */
public final class AuditLog {
  private static final String INSERT =
      """
      INSERT INTO audit_log (id, guild_id, actor_id, action, target_id, before, after, reason)
      VALUES (:id, :guild, :actor, :action, :target, CAST(:before AS jsonb), CAST(:after AS jsonb),
        :reason)
      """;

  private final SnowflakeGenerator ids;

  public AuditLog(SnowflakeGenerator ids) {
    this.ids = ids;
  }

  public void created(
      Transaction tx, Actor actor, GuildId guild, AuditAction action, Id target, Object after) {
    write(tx, actor, guild, action, target, null, after);
  }

  public void changed(
      Transaction tx,
      Actor actor,
      GuildId guild,
      AuditAction action,
      Id target,
      Object before,
      Object after) {
    write(tx, actor, guild, action, target, before, after);
  }

  public void deleted(
      Transaction tx, Actor actor, GuildId guild, AuditAction action, Id target, Object before) {
    write(tx, actor, guild, action, target, before, null);
  }

  /** What nobody did: it was time. */
  public void happened(
      Transaction tx, GuildId guild, AuditAction action, Id target, Object before, Object after) {
    write(tx, null, guild, action, target, before, after);
  }

  private void write(
      Transaction tx,
      @Nullable Actor actor,
      GuildId guild,
      AuditAction action,
      Id target,
      @Nullable Object before,
      @Nullable Object after) {
    tx.update(INSERT)
        .bind("id", ids.next())
        .bind("guild", guild)
        .bind("actor", actor == null ? null : actor.userId())
        .bind("action", action.name())
        .bind("target", target)
        .bind("before", json(before))
        .bind("after", json(after))
        .bind("reason", reason(actor))
        .execute();
  }

  private static @Nullable String reason(@Nullable Actor actor) {
    return actor == null ? null : actor.reason().map(Reason::value).orElse(null);
  }

  private static @Nullable String json(@Nullable Object record) {
    return record == null ? null : WireJson.encode(record);
  }
}

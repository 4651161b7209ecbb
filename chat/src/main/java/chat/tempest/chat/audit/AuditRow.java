package chat.tempest.chat.audit;

import chat.tempest.core.AuditEntryId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.wire.WireJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code audit_log}.
 *
 * @param before the changed record as JSON, as it was; null where it is new
 * @param after the same as it is; null where it is gone
 */
record AuditRow(
    AuditEntryId id,
    GuildId guildId,
    @Nullable UserId actorId,
    String action,
    long targetId,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason) {

  /** What is kept of a record: its fields in JSON, whatever they are. */
  private record Kept(Map<String, @Nullable Object> fields) {
    static Map<String, @Nullable Object> fields(@Nullable String json) {
      return json == null
          ? Map.of()
          : WireJson.decode("{\"fields\":" + json + "}", Kept.class).fields;
    }
  }

  AuditEntry entry() {
    var was = Kept.fields(before);
    var is = Kept.fields(after);
    var name = is.getOrDefault("name", was.get("name"));
    return new AuditEntry(
        id,
        guildId,
        actorId,
        action,
        targetId,
        name instanceof String text ? text : null,
        AuditChange.between(was, is),
        reason);
  }
}

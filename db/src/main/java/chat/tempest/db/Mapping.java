package chat.tempest.db;

import chat.tempest.core.ApplicationId;
import chat.tempest.core.AttachmentId;
import chat.tempest.core.AuditEntryId;
import chat.tempest.core.ChannelId;
import chat.tempest.core.DeviceId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.core.SecurityEventId;
import chat.tempest.core.UserId;
import chat.tempest.perms.PermissionSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Teaches Jdbi our values. What it comes to for stores is told in the package's documentation. */
final class Mapping {
  private Mapping() {}

  static Jdbi configure(Jdbi jdbi) {
    id(jdbi, UserId.class, UserId::new);
    id(jdbi, GuildId.class, GuildId::new);
    id(jdbi, ChannelId.class, ChannelId::new);
    id(jdbi, MessageId.class, MessageId::new);
    id(jdbi, RoleId.class, RoleId::new);
    id(jdbi, ApplicationId.class, ApplicationId::new);
    id(jdbi, AttachmentId.class, AttachmentId::new);
    id(jdbi, DeviceId.class, DeviceId::new);
    id(jdbi, AuditEntryId.class, AuditEntryId::new);
    id(jdbi, SecurityEventId.class, SecurityEventId::new);
    jdbi.registerArgument(ids()).registerArgument(instants());
    jdbi.registerColumnMapper(Instant.class, instant());
    jdbi.registerColumnMapper(PermissionSet.class, permissions());
    jdbi.registerArrayType(byte[].class, "bytea");
    return jdbi.registerRowMapper(records());
  }

  private static <T extends Id> void id(Jdbi jdbi, Class<T> type, LongFunction<T> of) {
    jdbi.registerColumnMapper(
        type,
        (rs, column, context) -> {
          long value = rs.getLong(column);
          return rs.wasNull() ? null : of.apply(value);
        });
    jdbi.registerArrayType(type, "bigint", Id::value);
  }

  private static ArgumentFactory ids() {
    return (type, value, config) ->
        value instanceof Id id
            ? Optional.<Argument>of((at, statement, context) -> statement.setLong(at, id.value()))
            : Optional.empty();
  }

  /** As timestamptz, whatever the zone of the machine. */
  private static ArgumentFactory instants() {
    return (type, value, config) ->
        value instanceof Instant instant
            ? Optional.<Argument>of(
                (at, statement, context) ->
                    statement.setObject(at, instant.atOffset(ZoneOffset.UTC)))
            : Optional.empty();
  }

  private static ColumnMapper<Instant> instant() {
    return (rs, column, context) -> {
      var value = rs.getObject(column, OffsetDateTime.class);
      return value == null ? null : value.toInstant();
    };
  }

  /** Of a column as {@code ROW(allow_low, allow_high) AS allow}, which reads as "(5,0)". */
  private static ColumnMapper<PermissionSet> permissions() {
    return (rs, column, context) -> {
      var row = rs.getString(column);
      return row == null ? null : PermissionColumns.parse(row);
    };
  }

  private static RowMapperFactory records() {
    return (type, config) -> {
      var raw = GenericTypes.getErasedType(type);
      return raw.isRecord() && !isColumn(raw)
          ? Optional.of(ConstructorMapper.of(raw))
          : Optional.empty();
    };
  }

  private static boolean isColumn(Class<?> type) {
    return Id.class.isAssignableFrom(type) || type == PermissionSet.class;
  }
}

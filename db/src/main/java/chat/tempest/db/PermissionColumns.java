package chat.tempest.db;

import chat.tempest.perms.PermissionSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A mask in its two columns: bits 0 to 63 in {@code <name>_low}, a signed bigint, and bits 64 to 79
 * in {@code <name>_high}.
 */
public final class PermissionColumns {
  private PermissionColumns() {}

  /** Binds {@code :<name>_low} and {@code :<name>_high}. */
  public static <S extends SqlStatement<S>> S bind(S statement, String name, PermissionSet set) {
    return statement.bind(name + "_low", set.low()).bind(name + "_high", (int) set.high());
  }

  /** Reads the columns {@code <name>_low} and {@code <name>_high}. */
  public static PermissionSet read(ResultSet rs, String name) throws SQLException {
    return new PermissionSet(rs.getLong(name + "_low"), rs.getInt(name + "_high"));
  }

  static PermissionSet parse(String row) {
    int comma = row.indexOf(',');
    return new PermissionSet(
        Long.parseLong(row, 1, comma, 10), Long.parseLong(row, comma + 1, row.length() - 1, 10));
  }
}

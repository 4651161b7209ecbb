package chat.tempest.chat.role;

import chat.tempest.core.RoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reads a column of type bigint[] that holds roles. */
public final class RoleIdColumn {
  private RoleIdColumn() {}

  public static List<RoleId> read(ResultSet rs, String column) throws SQLException {
    var ids = (Long[]) rs.getArray(column).getArray();
    return Arrays.stream(ids).map(RoleId::new).toList();
  }
}

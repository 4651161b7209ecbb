package chat.tempest.auth;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.db.Database;
import chat.tempest.db.SqlCheck;
import chat.tempest.db.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class StatementsTest {
  @Test
  void everyStatementFitsTheSchema(Database database) {
    assertThat(SqlCheck.of(Auth.class).prepareAll(database)).hasSizeGreaterThan(25);
  }
}

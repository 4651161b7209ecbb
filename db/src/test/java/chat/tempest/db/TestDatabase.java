package chat.tempest.db;

import chat.tempest.db.embedded.TestServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real, migrated database: {@code @ExtendWith(TestDatabase.class)} on a class, and a
 * {@link Database} as a parameter of its constructor or of its methods. All tests of one class
 * share one database, which nobody else sees. Where JUnit's extensions do not reach (jqwik, a
 * fixture of one's own), {@link #fresh} gives one.
 */
public final class TestDatabase implements ParameterResolver, AfterAllCallback {
  private static final int POOL_SIZE = 12;

  /** One server for the JVM, with the migrated database that all others are copied from. */
  private static final class Template {
    static final DatabaseConfig CONFIG = start();
    private static int copies;

    private static DatabaseConfig start() {
      var config = TestServer.start();
      new Migrations(config).run();
      return config;
    }

    static synchronized String nextName() {
      copies++;
      return "test_" + copies;
    }
  }

  /** An empty database with the present schema. It is gone when the JVM ends. */
  public static Database fresh() {
    return Database.open(freshConfig());
  }

  /** The same, not yet opened: for programs that open it themselves. */
  public static DatabaseConfig freshConfig() {
    var name = Template.nextName();
    var template = Template.CONFIG;
    execute("CREATE DATABASE " + name + " TEMPLATE tempest");
    return new DatabaseConfig(
        template.jdbcUrl().replaceFirst("/tempest$", "/" + name),
        template.user(),
        template.password(),
        POOL_SIZE);
  }

  private static void execute(String sql) {
    var config = Template.CONFIG;
    var url = config.jdbcUrl().replaceFirst("/tempest$", "/postgres");
    try (var connection = DriverManager.getConnection(url, config.user(), config.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var testClass = context.getRequiredTestClass();
    return store(context).computeIfAbsent(testClass, _ -> fresh(), Database.class);
  }

  /** Its connections are wanted by the classes that follow. */
  @Override
  public void afterAll(ExtensionContext context) {
    var database = store(context).remove(context.getRequiredTestClass(), Database.class);
    if (database != null) {
      database.close();
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(TestDatabase.class));
  }
}

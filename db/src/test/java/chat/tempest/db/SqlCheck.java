package chat.tempest.db;

import static java.lang.reflect.Modifier.isFinal;
import static java.lang.reflect.Modifier.isStatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Assertions;

/**
 * Lets PostgreSQL read every statement of a module against the migrated schema, so that a column
 * that was renamed breaks the build and not an evening. A module with stores has one test:
 *
 * <pre>{@code
 * @Test
 * void everyStatementFitsTheSchema(Database database) {
 *   assertThat(SqlCheck.of(MessageStore.class).prepareAll(database)).hasSizeGreaterThan(20);
 * }
 * }</pre>
 *
 * <p>Statements are the constants ({@code static final String}) that begin like one, in all classes
 * that were compiled into the same place as the one that is named. A fragment that is put together
 * with others is no statement by itself: let it not begin with a verb.
 */
public final class SqlCheck {
  private static final Pattern STATEMENT =
      Pattern.compile("\\s*(WITH|SELECT|INSERT|UPDATE|DELETE)\\s.*", Pattern.DOTALL);

  /** What stands in quotes, comments and casts is no parameter. */
  private static final Pattern PARAMETER =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:(?<name>[a-zA-Z_]\\w*)");

  private static final String TYPES =
      """
      SELECT CAST(parameter_types AS text[]) AS parameters,
        coalesce(CAST(result_types AS text[]), '{}') AS columns
      FROM pg_prepared_statements
      WHERE name = 'checked'
      """;

  private final Path classes;

  private SqlCheck(Path classes) {
    this.classes = classes;
  }

  /** One statement as PostgreSQL understood it; the types are PostgreSQL's names. */
  public record Statement(String name, List<String> parameters, List<String> columns) {}

  public static SqlCheck of(Class<?> one) {
    return new SqlCheck(Path.of(one.getProtectionDomain().getCodeSource().getLocation().getPath()));
  }

  /** Fails with all that PostgreSQL refuses; else gives what it understood. */
  public List<Statement> prepareAll(Database database) {
    var understood = new ArrayList<Statement>();
    var refused = new ArrayList<String>();
    database
        .jdbi()
        .useHandle(
            handle -> {
              for (var field : statements()) {
                try {
                  understood.add(prepare(handle, field));
                } catch (JdbiException e) {
                  refused.add(name(field) + ": " + e.getMessage());
                }
              }
            });
    if (!refused.isEmpty()) {
      Assertions.fail(String.join("\n", refused));
    }
    return understood;
  }

  private static Statement prepare(Handle handle, Field field) {
    handle.execute("DEALLOCATE ALL");
    executeAsIs(handle, "PREPARE checked AS " + numbered(text(field)));
    return handle
        .createQuery(TYPES)
        .map(
            (rs, context) ->
                new Statement(
                    name(field),
                    List.of((String[]) rs.getArray("parameters").getArray()),
                    List.of((String[]) rs.getArray("columns").getArray())))
        .one();
  }

  /** Past Jdbi's parser, which would take casts and question marks for its own. */
  private static void executeAsIs(Handle handle, String sql) {
    try (var statement = handle.getConnection().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private static String numbered(String sql) {
    var count = new int[1];
    return PARAMETER
        .matcher(sql)
        .replaceAll(
            found ->
                found.group("name") == null
                    ? Matcher.quoteReplacement(found.group())
                    : "\\$" + ++count[0]);
  }

  private List<Field> statements() {
    try (var files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .sorted()
          .flatMap(SqlCheck::constants)
          .filter(field -> STATEMENT.matcher(text(field)).matches())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Field> constants(String file) {
    var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Stream.of(Class.forName(name).getDeclaredFields())
          .filter(field -> field.getType() == String.class)
          .filter(field -> isStatic(field.getModifiers()) && isFinal(field.getModifiers()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Field field) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }
}

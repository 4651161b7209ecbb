package chat.tempest.chat.world;

import chat.tempest.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test class a world. */
public final class Worlds implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == World.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Worlds.class))
        .computeIfAbsent(context.getRequiredTestClass(), _ -> fresh(), World.class);
  }

  /** A world where JUnit's extensions do not reach. */
  public static World fresh() {
    try {
      return new World(TestDatabase.fresh(), Files.createTempDirectory("tempest-files"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

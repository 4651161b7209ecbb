package chat.tempest.chat.world;

import chat.tempest.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test class a world, and ends it with the class. */
public final class Worlds implements ParameterResolver, AfterAllCallback {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == World.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context)
        .computeIfAbsent(context.getRequiredTestClass(), _ -> fresh(), World.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    var world = store(context).remove(context.getRequiredTestClass(), World.class);
    if (world != null) {
      world.close();
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(ExtensionContext.Namespace.create(Worlds.class));
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

package chat.tempest.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the map of ARCHITECTURE.md, without exemptions. */
class ArchitectureTest {
  private static final String ROOT = "chat.tempest.";

  /** Fewer would mean that some module was not looked at. */
  private static final int AT_LEAST = 400;

  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "core", Set.of(),
          "perms", Set.of("core"),
          "protocol", Set.of("core", "perms"),
          "db", Set.of("core", "perms", "protocol"),
          "cluster", Set.of(),
          "auth", Set.of("core", "db", "protocol"),
          "chat", Set.of("core", "perms", "protocol", "db"),
          "api", Set.of("core", "perms", "protocol", "auth", "chat"),
          "gateway", Set.of("core", "perms", "protocol", "db", "auth", "chat"),
          "app",
              Set.of(
                  "core", "perms", "protocol", "db", "cluster", "auth", "chat", "api", "gateway"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("chat.tempest");

  @Test
  void everyModuleIsLookedAt() {
    assertThat(CLASSES.size()).isGreaterThan(AT_LEAST);
    assertThat(CLASSES.stream().map(ArchitectureTest::module).distinct())
        .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
  }

  @Test
  void aModuleUsesNothingButWhatItMay() {
    assertThat(dependencies().filter(ArchitectureTest::isForbidden)).isEmpty();
  }

  @Test
  void nothingBesidesTheEdgesSeesVertx() {
    var edges = Set.of("api", "gateway", "app");

    assertThat(
            dependencies()
                .filter(d -> d.getTargetClass().getPackageName().startsWith("io.vertx"))
                .filter(d -> !edges.contains(module(d.getOriginClass()))))
        .isEmpty();
  }

  @Test
  void nothingBesidesTheClusterSeesRedis() {
    assertThat(
            dependencies()
                .filter(d -> d.getTargetClass().getPackageName().startsWith("redis.clients"))
                .map(d -> module(d.getOriginClass()))
                .distinct())
        .containsExactly("cluster");
  }

  @Test
  void coreAndPermsStandOnTheJdkAlone() {
    var plain = List.of("java.", ROOT, "org.jspecify.");

    assertThat(
            dependencies()
                .filter(d -> Set.of("core", "perms").contains(module(d.getOriginClass())))
                .map(d -> d.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .map(JavaClass::getPackageName)
                .filter(name -> plain.stream().noneMatch((name + ".")::startsWith)))
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class)))
        .isEmpty();
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream().flatMap(each -> each.getDirectDependenciesFromSelf().stream());
  }

  private static boolean isForbidden(Dependency dependency) {
    var target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith(ROOT)) {
      return false;
    }
    var from = module(dependency.getOriginClass());
    return !from.equals(module(target))
        && !MAY_USE.getOrDefault(from, Set.of()).contains(module(target));
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
  }
}

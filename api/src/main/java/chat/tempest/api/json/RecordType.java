package chat.tempest.api.json;

import chat.tempest.api.json.RecordShape.Part;
import chat.tempest.core.Problem;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record's components, constructor and accessors. */
final class RecordType {
  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<Method> accessors;
  private final List<Part> parts;
  private final Set<String> names;

  /**
   * @param shapeOf may be called later than this: a record may hold its own kind
   */
  RecordType(Class<?> type, Function<RecordComponent, Shape> shapeOf) {
    var components = Arrays.asList(type.getRecordComponents());
    this.type = type;
    this.constructor = constructor(type);
    this.accessors = components.stream().map(RecordComponent::getAccessor).toList();
    this.parts =
        components.stream().map(c -> new Part(Names.snake(c.getName()), shapeOf.apply(c))).toList();
    this.names = parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
    accessors.forEach(RecordType::open);
    open(constructor);
  }

  List<Part> parts() {
    return parts;
  }

  Set<String> names() {
    return names;
  }

  String title() {
    return type.getSimpleName();
  }

  /** Calls the constructor; what it refuses comes through. */
  Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Problem refused) {
        throw refused;
      }
      throw new IllegalStateException(type + " failed", thrown.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  /** The components' values, in order. */
  @Nullable Object[] take(Object instance) {
    var values = new @Nullable Object[accessors.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = take(accessors.get(i), instance);
    }
    return values;
  }

  private static @Nullable Object take(Method accessor, Object instance) {
    try {
      return accessor.invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor + " failed", e);
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  /** Requests are often records that only their feature sees. */
  private static void open(AccessibleObject member) {
    member.setAccessible(true);
  }
}

package chat.tempest.protocol.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record as a map of its components, by their names in snake_case. */
final class RecordShape implements Shape {
  /** Reflected on once for each class; a memo, not state. */
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return reflect(type);
        }
      };

  private record Part(Key key, MethodHandle accessor, Shape shape, int place) {}

  private final Part[] parts;
  private final Map<String, Part> byName = new HashMap<>();
  private final MethodHandle constructor;

  private RecordShape(List<Part> parts, MethodHandle constructor) {
    this.parts = parts.stream().sorted(Comparator.comparing(Part::key)).toArray(Part[]::new);
    this.constructor = constructor;
    parts.forEach(part -> byName.put(part.key.name(), part));
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  @Override
  public void write(WireWriter writer, Object record) {
    writer.beginMap(parts.length);
    for (var part : parts) {
      writer.key(part.key);
      part.shape.write(writer, Invoke.get(part.accessor, record));
    }
    writer.endMap();
  }

  /** Fields that are not known are stepped over: they come from a newer peer. */
  @Override
  public Object read(WireReader reader) {
    var values = new @Nullable Object[parts.length];
    var seen = new boolean[parts.length];
    reader.beginMap();
    while (reader.more()) {
      var part = byName.get(reader.key());
      if (part == null) {
        reader.skip();
      } else {
        values[part.place] = part.shape.read(reader);
        seen[part.place] = true;
      }
    }
    requireAll(seen);
    return Invoke.construct(constructor, values);
  }

  private void requireAll(boolean[] seen) {
    for (var part : parts) {
      if (!seen[part.place] && !(part.shape instanceof NullableShape)) {
        throw new MalformedException(part.key.name() + " is missing");
      }
    }
  }

  private static RecordShape reflect(Class<?> type) {
    try {
      var components = type.getRecordComponents();
      if (components == null) {
        throw new IllegalArgumentException(type + " has no shape on the wire");
      }
      var parts = new ArrayList<Part>();
      for (int i = 0; i < components.length; i++) {
        parts.add(part(components[i], i));
      }
      return new RecordShape(parts, constructor(type, components));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no shape on the wire", e);
    }
  }

  private static Part part(RecordComponent component, int place)
      throws ReflectiveOperationException {
    var method = component.getAccessor();
    method.setAccessible(true);
    var accessor =
        MethodHandles.lookup()
            .unreflect(method)
            .asType(MethodType.methodType(Object.class, Object.class));
    return new Part(Key.ofComponent(component.getName()), accessor, Shapes.of(component), place);
  }

  private static MethodHandle constructor(Class<?> type, RecordComponent[] components)
      throws ReflectiveOperationException {
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return MethodHandles.lookup()
        .unreflectConstructor(constructor)
        .asSpreader(Object[].class, types.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }
}

package chat.tempest.protocol.wire;

import chat.tempest.core.Id;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the shape of a type. */
final class Shapes {
  private Shapes() {}

  static Shape of(RecordComponent component) {
    var shape =
        component.isAnnotationPresent(AsId.class) ? Scalars.ID : of(component.getGenericType());
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable ? new NullableShape(shape) : shape;
  }

  static Shape of(Type type) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class ->
          new ListShape(of(generic.getActualTypeArguments()[0]));
      case ParameterizedType generic when generic.getRawType() == Map.class ->
          new MapShape(of(generic.getActualTypeArguments()[1]));
      case Class<?> plain -> of(plain);
      default -> throw new IllegalArgumentException(type + " has no shape on the wire");
    };
  }

  private static Shape of(Class<?> type) {
    var scalar = Scalars.BY_CLASS.get(type);
    if (scalar != null) {
      return scalar;
    }
    if (type == Object.class) {
      return AnyShape.INSTANCE;
    }
    if (Id.class.isAssignableFrom(type)) {
      return IdShape.of(type);
    }
    return new LateRecord(type);
  }

  /** Looked up at use: records may hold their own kind, as a message does that it replies to. */
  private record LateRecord(Class<?> type) implements Shape {
    LateRecord {
      if (!type.isRecord()) {
        throw new IllegalArgumentException(type + " has no shape on the wire");
      }
    }

    @Override
    public void write(WireWriter writer, Object value) {
      RecordShape.of(type).write(writer, value);
    }

    @Override
    public Object read(WireReader reader) {
      return RecordShape.of(type).read(reader);
    }
  }
}

package chat.tempest.protocol.wire;

import chat.tempest.core.Id;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A typed snowflake. */
record IdShape(MethodHandle constructor) implements Shape {
  static IdShape of(Class<?> type) {
    try {
      var constructor =
          MethodHandles.publicLookup()
              .findConstructor(type, MethodType.methodType(void.class, long.class));
      return new IdShape(constructor.asType(MethodType.methodType(Object.class, long.class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is no id", e);
    }
  }

  @Override
  public void write(WireWriter writer, Object value) {
    writer.id(((Id) value).value());
  }

  @Override
  public Object read(WireReader reader) {
    long value = reader.id();
    if (value == 0) {
      throw new MalformedException("0 is no id");
    }
    return Invoke.construct(constructor, value);
  }
}

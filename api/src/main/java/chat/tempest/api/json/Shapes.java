package chat.tempest.api.json;

import chat.tempest.core.Id;
import chat.tempest.core.Patch;
import chat.tempest.perms.PermissionSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of types, found by reflection. Text, whole numbers, truths, instants, permission sets,
 * ids, enums, lists, maps with text as keys, {@link Optional}, {@link Patch}, {@link JsonNode} and
 * records of these are known, and sealed interfaces of records: a body is told by {@link
 * ToldApartBy}, an answer by what it is. A record of one component named {@code value} stands as
 * that value. A {@code long} named {@code id} or {@code …_id} is a snowflake, hence text.
 */
final class Shapes {
  private static final Map<Class<?>, Shape> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, Scalars.TEXT),
          Map.entry(boolean.class, Scalars.TRUTH),
          Map.entry(Boolean.class, Scalars.TRUTH),
          Map.entry(int.class, Scalars.INT),
          Map.entry(Integer.class, Scalars.INT),
          Map.entry(long.class, Scalars.LONG),
          Map.entry(Long.class, Scalars.LONG),
          Map.entry(Instant.class, Scalars.INSTANT),
          Map.entry(PermissionSet.class, Scalars.PERMISSIONS),
          Map.entry(JsonNode.class, new TreeShape()),
          Map.entry(Object.class, new AnyShape()));

  private final Map<Class<?>, Shape> made = new HashMap<>();
  private final Set<Class<?>> making = new HashSet<>();

  /** The shape of a class without type parameters. */
  synchronized Shape of(Class<?> type) {
    var known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    if (making.contains(type)) {
      return new LazyShape(() -> of(type));
    }
    var before = made.get(type);
    return before == null ? make(type) : before;
  }

  /** The shape of a list of those. */
  Shape listOf(Class<?> element) {
    return new ListShape(of(element));
  }

  /** The definitions of all records that were made, by title. */
  synchronized Map<String, Object> definitions() {
    var definitions = new TreeMap<String, Object>();
    for (var shape : made.values()) {
      if (shape instanceof RecordShape record
          && definitions.put(record.title(), record.definition()) != null) {
        throw new IllegalStateException("two records on the wire are named " + record.title());
      }
    }
    return definitions;
  }

  private Shape make(Class<?> type) {
    making.add(type);
    var shape = fresh(type);
    making.remove(type);
    made.put(type, shape);
    return shape;
  }

  private Shape fresh(Class<?> type) {
    if (type.isEnum()) {
      return new EnumShape(type);
    }
    if (type.isSealed()) {
      return oneOf(type);
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " has no shape in JSON");
    }
    var components = type.getRecordComponents();
    boolean isValue = components.length == 1 && components[0].getName().equals("value");
    var record = new RecordType(type, c -> component(c, Id.class.isAssignableFrom(type)));
    return isValue ? new ValueShape(record) : new RecordShape(record);
  }

  private Shape oneOf(Class<?> type) {
    var toldApart = type.getAnnotation(ToldApartBy.class);
    return toldApart == null ? either(type) : choice(type, toldApart);
  }

  private Shape either(Class<?> type) {
    var byType = new LinkedHashMap<Class<?>, Shape>();
    for (var each : type.getPermittedSubclasses()) {
      byType.put(each, of(each));
    }
    return new EitherShape(byType);
  }

  private Shape choice(Class<?> type, ToldApartBy toldApart) {
    var byName = new LinkedHashMap<String, RecordShape>();
    for (var each : type.getPermittedSubclasses()) {
      var name = Names.snake(each.getSimpleName());
      var tag = Map.<String, Object>of("type", "string", "const", name);
      var record = new RecordType(each, c -> component(c, false));
      var shape = new RecordShape(record, Map.of(toldApart.value(), tag));
      made.put(each, shape);
      byName.put(name, shape);
    }
    return new ChoiceShape(toldApart.value(), toldApart.otherwise(), byName);
  }

  private Shape component(RecordComponent component, boolean ofId) {
    var name = component.getName();
    if (isLong(component.getType()) && (ofId || name.equals("id") || name.endsWith("Id"))) {
      return orNull(component.getAnnotatedType(), Scalars.SNOWFLAKE);
    }
    return of(component.getAnnotatedType());
  }

  private Shape of(AnnotatedType type) {
    return orNull(type, unannotated(type));
  }

  private Shape unannotated(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return generic(generic);
    }
    if (type.getType() instanceof Class<?> raw) {
      return of(raw);
    }
    throw new IllegalArgumentException(type + " has no shape in JSON");
  }

  private Shape generic(AnnotatedParameterizedType type) {
    var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
    var arguments = type.getAnnotatedActualTypeArguments();
    var last = of(arguments[arguments.length - 1]);
    if (raw == Optional.class) {
      return new OptionalShape(new NullableShape(last));
    }
    if (raw == Patch.class) {
      return new PatchShape(last);
    }
    if (raw == List.class || raw == Collection.class) {
      return new ListShape(last);
    }
    if (raw == Map.class && arguments[0].getType() == String.class) {
      return new MapShape(last);
    }
    throw new IllegalArgumentException(type + " has no shape in JSON");
  }

  private static Shape orNull(AnnotatedType type, Shape shape) {
    return type.isAnnotationPresent(Nullable.class) ? new NullableShape(shape) : shape;
  }

  private static boolean isLong(Class<?> type) {
    return type == long.class || type == Long.class;
  }
}

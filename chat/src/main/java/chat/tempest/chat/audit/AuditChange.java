package chat.tempest.chat.audit;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that changed.
 *
 * @param key the field's name on the wire
 * @param oldValue null where it had none; of a list, the elements alone that are gone or changed
 * @param newValue null where it has none; of a list, the elements alone that are new or changed
 */
public record AuditChange(String key, @Nullable Object oldValue, @Nullable Object newValue) {

  /** The fields in which the two differ, by name. Of what came or went: those that have a value. */
  static List<AuditChange> between(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    return Stream.of(before, after)
        .flatMap(fields -> fields.keySet().stream())
        .collect(toCollection(TreeSet::new))
        .stream()
        .map(key -> new AuditChange(key, before.get(key), after.get(key)))
        .filter(change -> !Objects.equals(change.oldValue, change.newValue))
        .map(AuditChange::narrowed)
        .toList();
  }

  /** A channel has up to 1,000 overwrites, of which one was set. */
  private AuditChange narrowed() {
    return oldValue instanceof List<?> old && newValue instanceof List<?> fresh
        ? new AuditChange(key, without(old, fresh), without(fresh, old))
        : this;
  }

  private static List<?> without(List<?> all, List<?> others) {
    var rest = new ArrayList<>(all);
    rest.removeAll(others);
    return rest;
  }
}

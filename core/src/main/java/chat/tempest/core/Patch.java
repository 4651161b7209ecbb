package chat.tempest.core;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a PATCH body: left as it is, or set anew. In JSON an absent field is {@link Keep};
 * {@code null} is a value, allowed only where {@code T} is marked so: {@code Patch<@Nullable
 * Topic>} may clear the topic, {@code Patch<ChannelName>} refuses {@code null}.
 *
 * @param <T> what it is set to
 */
public sealed interface Patch<T extends @Nullable Object> {

  /** Leaves the field as it is. */
  record Keep<T extends @Nullable Object>() implements Patch<T> {}

  /** Sets the field, or clears it where the value is null. */
  record To<T extends @Nullable Object>(@Nullable T value) implements Patch<T> {}

  static <T extends @Nullable Object> Patch<T> keep() {
    return new Keep<>();
  }

  static <T extends @Nullable Object> Patch<T> to(@Nullable T value) {
    return new To<>(value);
  }

  /** What a field that always has a value holds afterwards, where it held {@code current}. */
  default T orElse(T current) {
    return switch (this) {
      case Keep<T> keep -> current;
      case To<T> to -> Objects.requireNonNull(to.value());
    };
  }

  /** What a field that may be empty holds afterwards, where it held {@code current}. */
  default @Nullable T orElseNullable(@Nullable T current) {
    return switch (this) {
      case Keep<T> keep -> current;
      case To<T> to -> to.value();
    };
  }

  /** The same patch of what the value becomes; an empty field stays empty. */
  default <U> Patch<U> map(Function<? super T, ? extends @Nullable U> change) {
    return switch (this) {
      case Keep<T> keep -> keep();
      case To<T> to -> to(to.value() == null ? null : change.apply(to.value()));
    };
  }

  /** Whether the body named the field. */
  default boolean isSet() {
    return this instanceof To<T>;
  }
}

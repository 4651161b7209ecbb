package chat.tempest.core;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field of a PATCH body: left as it is, or set anew. In JSON an absent field is {@link Keep};
 * {@code null} is a value, allowed only where {@code T} is: {@code Patch<@Nullable Topic>} may
 * clear the topic, {@code Patch<ChannelName>} refuses {@code null}.
 *
 * @param <T> what it is set to
 */
public sealed interface Patch<T extends @Nullable Object> {

  /** Leaves the field as it is. */
  record Keep<T extends @Nullable Object>() implements Patch<T> {}

  /** Sets the field. */
  record To<T extends @Nullable Object>(T value) implements Patch<T> {}

  static <T extends @Nullable Object> Patch<T> keep() {
    return new Keep<>();
  }

  static <T extends @Nullable Object> Patch<T> to(T value) {
    return new To<>(value);
  }

  /** What the field holds afterwards, where it held {@code current} before. */
  default T orElse(T current) {
    return switch (this) {
      case Keep<T>() -> current;
      case To<T>(T value) -> value;
    };
  }

  /** Gives the new value, where there is one. */
  default void ifSet(Consumer<? super T> then) {
    if (this instanceof To<T>(T value)) {
      then.accept(value);
    }
  }

  /** Whether the body named the field. */
  default boolean isSet() {
    return this instanceof To<T>;
  }
}

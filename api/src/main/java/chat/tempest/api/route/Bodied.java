package chat.tempest.api.route;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A route that takes a body. Answers 204 unless {@code answers…} says what it gives.
 *
 * @param <B> what the body is read as; see {@link chat.tempest.api.json.Shapes} for how
 */
public final class Bodied<B> extends Declaration<Bodied<B>> {
  private final Class<B> type;

  Bodied(Draft draft, Class<B> type) {
    super(draft);
    this.type = type;
  }

  /** Takes JSON of up to {@code bytes} in place of 64 KiB. */
  public Bodied<B> atMost(int bytes) {
    draft().takes = new Taken.Json(type, bytes);
    return this;
  }

  /** Takes files beside the JSON: {@link Call#files} holds them. Sizes are in bytes. */
  public Bodied<B> files(int maxFiles, long maxFileBytes, long maxBytes) {
    draft().takes = new Taken.JsonOrFiles(type, maxFiles, maxFileBytes, maxBytes);
    return this;
  }

  public <A> Answering<B, A> answers(Class<A> answer) {
    draft().gives = new Given.Json(answer);
    return new Answering<>(draft(), type);
  }

  public <A> Answering<B, List<A>> answersListOf(Class<A> element) {
    draft().gives = new Given.JsonList(element);
    return new Answering<>(draft(), type);
  }

  /** Puts the route into the table. */
  public void handle(BiConsumer<Call, B> deed) {
    draft()
        .add(
            (call, body) -> {
              deed.accept(call, type.cast(requireNonNull(body)));
              return null;
            });
  }

  @Override
  Bodied<B> self() {
    return this;
  }

  /** A route that takes a body and answers. */
  public static final class Answering<B, A> extends Declaration<Answering<B, A>> {
    private final Class<B> type;

    Answering(Draft draft, Class<B> type) {
      super(draft);
      this.type = type;
    }

    /** Puts the route into the table. */
    public void handle(BiFunction<Call, B, A> deed) {
      draft().add((call, body) -> deed.apply(call, type.cast(requireNonNull(body))));
    }

    @Override
    Answering<B, A> self() {
      return this;
    }
  }
}

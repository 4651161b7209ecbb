package chat.tempest.api.route;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A route that takes no body. Answers 204 unless {@code answers…} says what it gives. */
public final class Bodiless extends Declaration<Bodiless> {
  Bodiless(Draft draft) {
    super(draft);
  }

  public <A> Answering<A> answers(Class<A> type) {
    draft().gives = new Given.Json(type);
    return new Answering<>(draft());
  }

  public <A> Answering<List<A>> answersListOf(Class<A> type) {
    draft().gives = new Given.JsonList(type);
    return new Answering<>(draft());
  }

  public Answering<Download> answersFile() {
    draft().gives = new Given.File();
    return new Answering<>(draft());
  }

  /** Puts the route into the table. */
  public void handle(Consumer<Call> deed) {
    draft()
        .add(
            (call, body) -> {
              deed.accept(call);
              return null;
            });
  }

  @Override
  Bodiless self() {
    return this;
  }

  /** A route that takes no body and answers. */
  public static final class Answering<A> extends Declaration<Answering<A>> {
    Answering(Draft draft) {
      super(draft);
    }

    /** Puts the route into the table. */
    public void handle(Function<Call, A> deed) {
      draft().add((call, body) -> deed.apply(call));
    }

    @Override
    Answering<A> self() {
      return this;
    }
  }
}

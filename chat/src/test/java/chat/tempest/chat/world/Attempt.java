package chat.tempest.chat.world;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.Problem;
import chat.tempest.perms.Permission;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Something that was tried: it went well, or it was refused. */
public final class Attempt<T> {
  private final Optional<T> result;
  private final Optional<Problem> refusal;

  private Attempt(Optional<T> result, Optional<Problem> refusal) {
    this.result = result;
    this.refusal = refusal;
  }

  public static <T> Attempt<T> of(Supplier<T> deed) {
    try {
      return new Attempt<>(Optional.of(deed.get()), Optional.empty());
    } catch (Problem problem) {
      return new Attempt<>(Optional.empty(), Optional.of(problem));
    }
  }

  public boolean wentWell() {
    return refusal.isEmpty();
  }

  /** That it was refused, with this code. */
  public Problem isRefused(String code) {
    assertThat(refusal).as("refused").isPresent();
    assertThat(refusal.orElseThrow().code()).isEqualTo(code);
    return refusal.orElseThrow();
  }

  /** That it was refused because exactly these bits are missing. */
  public void isRefused(String code, Permission... missing) {
    var problem = isRefused(code);
    assertThat(problem).isInstanceOf(Problem.Forbidden.class);
    assertThat(((Problem.Forbidden) problem).missing())
        .containsExactlyElementsOf(Arrays.stream(missing).map(Permission::name).toList());
  }

  /** That it was refused because of this field. */
  public void isRefusedAt(String path) {
    var problem = isRefused("invalid_request");
    assertThat(((Problem.Invalid) problem).fields())
        .extracting(Problem.Field::path)
        .containsExactly(path);
  }

  /** That it went well. */
  public T succeeds() {
    assertThat(refusal).as("refused").isEmpty();
    return result.orElseThrow();
  }
}

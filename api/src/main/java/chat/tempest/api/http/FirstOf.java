package chat.tempest.api.http;

import java.util.List;
import java.util.Optional;

/** Several kinds of pages: the first that has one answers. */
public record FirstOf(List<Pages> all) implements Pages {
  public FirstOf {
    all = List.copyOf(all);
  }

  @Override
  public Optional<Page> find(Visit visit) {
    return all.stream().flatMap(pages -> pages.find(visit).stream()).findFirst();
  }
}

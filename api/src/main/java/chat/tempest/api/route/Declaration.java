package chat.tempest.api.route;

import chat.tempest.api.limit.Limit;
import chat.tempest.perms.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A route in the making; {@code handle} of the subclasses puts it into the table.
 *
 * @param <S> the subclass, so that calls chain
 */
public abstract sealed class Declaration<S extends Declaration<S>>
    permits Bodiless, Bodiless.Answering, Bodied, Bodied.Answering {
  private final Draft draft;

  Declaration(Draft draft) {
    this.draft = draft;
  }

  /** What is being declared, shared by the steps of one chain. */
  static final class Draft {
    final RouteTable table;
    final Method method;
    final PathTemplate path;
    String summary = "";
    Entry entry = Entry.SIGNED_IN;
    List<Permission> needs = List.of();
    final Map<Integer, List<String>> refusals = new TreeMap<>();
    List<Query<?>> queries = List.of();
    Taken takes;
    Given gives = new Given.Nothing();
    Optional<Limit> limit = Optional.empty();

    Draft(RouteTable table, Method method, PathTemplate path, Taken takes) {
      this.table = table;
      this.method = method;
      this.path = path;
      this.takes = takes;
    }

    void add(Route.Deed deed) {
      var chosen =
          limit.orElseGet(() -> method == Method.GET ? RouteTable.READS : RouteTable.WRITES);
      table.add(
          new Route(
              method,
              path,
              table.feature(),
              summary,
              entry,
              needs,
              refusals,
              queries,
              takes,
              gives,
              chosen,
              deed));
    }
  }

  /** One line for people: 'Change a channel'. */
  public S summary(String summary) {
    draft.summary = summary;
    return self();
  }

  /** The permission bits, for the document. */
  public S needs(Permission... bits) {
    draft.needs = List.of(bits);
    return self();
  }

  /** Codes of refusals that are this route's own, for the document, under their status. */
  public S refuses(int status, String... codes) {
    draft.refusals.put(status, List.of(codes));
    return self();
  }

  /** Lets anyone in, without token or proof. */
  public S open() {
    draft.entry = Entry.OPEN;
    return self();
  }

  /** Asks for the proof of a key, without a token: {@link Call#proof} holds it. */
  public S withKey() {
    draft.entry = Entry.WITH_KEY;
    return self();
  }

  /** The parameters of the query; any other is refused. */
  public S query(Query<?>... queries) {
    draft.queries = List.of(queries);
    return self();
  }

  /** {@code burst} times in {@code seconds}, in place of the method's own limit. */
  public S limit(int burst, int seconds) {
    draft.limit = Optional.of(Limit.of(burst, seconds));
    return self();
  }

  final Draft draft() {
    return draft;
  }

  abstract S self();
}

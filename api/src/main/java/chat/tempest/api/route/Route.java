package chat.tempest.api.route;

import chat.tempest.api.limit.Limit;
import chat.tempest.perms.Permission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A route as it was declared.
 *
 * @param feature what it belongs to, for the document
 * @param summary one line for the document
 * @param needs permission bits, for the document: the deed itself asks {@code chat.access}
 * @param refusals codes that are its own, by status, for the document
 * @param limit for each account, or for each address where the route lets strangers in
 */
public record Route(
    Method method,
    PathTemplate path,
    String feature,
    String summary,
    Entry entry,
    List<Permission> needs,
    Map<Integer, List<String>> refusals,
    List<Query<?>> queries,
    Taken takes,
    Given gives,
    Limit limit,
    Deed deed) {

  /** What the route does. */
  @FunctionalInterface
  public interface Deed {
    /**
     * @param body what {@link Route#takes} says, null where it takes nothing
     * @return what {@link Route#gives} says, null where it gives nothing
     */
    @Nullable Object run(Call call, @Nullable Object body);
  }

  public Route {
    needs = List.copyOf(needs);
    refusals = Map.copyOf(refusals);
    queries = List.copyOf(queries);
  }

  /** Whether a request may say why, for the audit log: all that change something as somebody. */
  public boolean takesReason() {
    return method != Method.GET && entry == Entry.SIGNED_IN;
  }

  /** The name of its rate-limit bucket, and of its operation in the document. */
  public String name() {
    var words = path.text().replaceAll("[^a-z0-9_]+", "_").replaceAll("^_|_$", "");
    return method.name().toLowerCase(java.util.Locale.ROOT) + "_" + words;
  }
}

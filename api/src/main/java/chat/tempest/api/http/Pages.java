package chat.tempest.api.http;

import java.util.Optional;

/** Answers what stands outside the route table: health, metrics, documents, the web client. */
@FunctionalInterface
public interface Pages {
  /**
   * Called on a virtual thread.
   *
   * @return empty where nothing of this kind stands at the path
   */
  Optional<Page> find(Visit visit);

  /**
   * @param name for logs and metrics: one of a few
   */
  record Page(String name, Answer answer) {}
}

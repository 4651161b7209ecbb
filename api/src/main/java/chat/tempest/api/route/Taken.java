package chat.tempest.api.route;

/** What a route takes as its body. */
public sealed interface Taken {
  /** Nothing: an empty body, or {@code {}}. */
  record Nothing() implements Taken {}

  /** JSON of at most {@code maxBytes}. */
  record Json(Class<?> type, int maxBytes) implements Taken {}

  /**
   * JSON, or {@code multipart/form-data} with the JSON in {@code payload_json} and files in {@code
   * files[n]}.
   *
   * @param maxFiles how many files
   * @param maxFileBytes of one file
   * @param maxBytes of the whole request
   */
  record JsonOrFiles(Class<?> type, int maxFiles, long maxFileBytes, long maxBytes)
      implements Taken {}
}

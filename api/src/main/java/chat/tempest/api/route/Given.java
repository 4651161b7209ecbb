package chat.tempest.api.route;

/** What a route answers. */
public sealed interface Given {
  /** 204, without a body. */
  record Nothing() implements Given {}

  /** 200 with JSON. */
  record Json(Class<?> type) implements Given {}

  /** 200 with a JSON array. */
  record JsonList(Class<?> element) implements Given {}

  /** 200, or 206 for a range, with a file. */
  record File() implements Given {}
}

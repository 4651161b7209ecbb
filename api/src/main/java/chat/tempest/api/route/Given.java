package chat.tempest.api.route;

import java.lang.reflect.Type;

/** What a route answers. */
public sealed interface Given {
  /** 204, without a body. */
  record Nothing() implements Given {}

  /** 200 with JSON. */
  record Json(Type type) implements Given {}

  /** 200 with a JSON array. */
  record JsonList(Type element) implements Given {}

  /** 200, or 206 for a range, with a file. */
  record File() implements Given {}
}

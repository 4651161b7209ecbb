package chat.tempest.api.json;

import chat.tempest.core.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is refused, so that one answer names all of it. */
public final class Refusals {
  /** More than these help nobody. */
  private static final int MOST = 50;

  private static final int LONGEST_PATH = 200;

  private final List<Problem.Field> fields = new ArrayList<>();

  /** Runs {@code part}; what it refuses is kept, under {@code path}. */
  public void collect(String path, Runnable part) {
    try {
      part.run();
    } catch (Problem.Invalid invalid) {
      invalid.fields().forEach(field -> add(join(path, field.path()), field.detail()));
    }
  }

  public void add(String path, String detail) {
    if (fields.size() < MOST) {
      var shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
      fields.add(new Problem.Field(shown, detail));
    }
  }

  public void addAll(List<Problem.Field> more) {
    more.forEach(field -> add(field.path(), field.detail()));
  }

  /** Throws Problem.Invalid with all that was gathered, where there is any. */
  public void throwIfAny() {
    if (!fields.isEmpty()) {
      throw Problem.invalid(fields);
    }
  }

  private static String join(String above, String below) {
    if (above.isEmpty() || below.isEmpty()) {
      return above + below;
    }
    return below.startsWith("[") ? above + below : above + "." + below;
  }
}

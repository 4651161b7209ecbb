package chat.tempest.api.route;

import java.util.Arrays;
import java.util.List;

/**
 * A path with named holes, as in {@code /channels/{channel_id}/messages}. A hole fills exactly one
 * segment. One whose name ends in {@code _id} takes a snowflake.
 */
public record PathTemplate(String text, List<Segment> segments) {

  /** One part between slashes. */
  public sealed interface Segment {}

  /** A part that stands for itself. */
  public record Literal(String text) implements Segment {}

  /** A part that the request fills. */
  public record Hole(String name) implements Segment {
    /** Whether only a snowflake fits. */
    public boolean isId() {
      return name.endsWith("_id");
    }
  }

  public PathTemplate {
    segments = List.copyOf(segments);
  }

  /** Reads a template that starts with a slash. */
  public static PathTemplate parse(String text) {
    if (!text.startsWith("/") || text.endsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash and ends without: " + text);
    }
    var segments = Arrays.stream(text.substring(1).split("/", -1)).map(PathTemplate::segment);
    return new PathTemplate(text, segments.toList());
  }

  /** The names of the holes, in order. */
  public List<Hole> holes() {
    return segments.stream().filter(Hole.class::isInstance).map(Hole.class::cast).toList();
  }

  private static Segment segment(String text) {
    return text.startsWith("{") && text.endsWith("}")
        ? new Hole(text.substring(1, text.length() - 1))
        : new Literal(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
